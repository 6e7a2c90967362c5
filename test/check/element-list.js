import { readFileSync } from 'node:fs'
import { ROOT } from './command.js'

const { modules } = JSON.parse(readFileSync(`${ROOT}packages/elements/custom-elements.json`, 'utf8'))

/** Every element, as the manifest has it. */
export const ELEMENTS = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
