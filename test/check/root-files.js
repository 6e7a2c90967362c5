/** Only files without a better place are at the root. */
import { command } from './command.js'
import { verdict } from './verdict.js'

const ALLOWED = new Set([
  '.changeset',
  '.ci',
  '.editorconfig',
  '.gitignore',
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'docs',
  'eslint.config.js',
  'package-lock.json',
  'package.json',
  'packages',
  'stories',
  'test',
  'tsconfig.json',
])

const { output } = await command('git', ['ls-files', '--cached', '--others', '--exclude-standard'])
const atRoot = [...new Set(output.split('\n').map(path => path.split('/')[0]))]
const findings = atRoot.filter(name => !ALLOWED.has(name)).map(name => `${name} does not belong at the root`)
verdict(`${atRoot.length} entries, each allowed`, findings, "configuration lives in its tool's folder")
