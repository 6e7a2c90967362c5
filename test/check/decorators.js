/** The built files hold plain JavaScript: a browser runs no decorator. */
import { readdirSync, readFileSync } from 'node:fs'
import { ROOT } from './command.js'
import { verdict } from './verdict.js'

const DECORATOR = /^\s*@(property|state|query\w*|customElement|eventOptions|provide|consume)\b/m

const dist = `${ROOT}packages/elements/dist`
const files = readdirSync(dist, { recursive: true }).filter(path => path.endsWith('.js'))
const findings = files
  .filter(path => DECORATOR.test(readFileSync(`${dist}/${path}`, 'utf8')))
  .map(path => `packages/elements/dist/${path}: a decorator was passed through`)
if (files.length === 0) findings.push('packages/elements/dist holds no JavaScript: run tsc -b')
verdict(`${files.length} built files without one`, findings, 'keep experimentalDecorators in tsconfig.json')
