import { readFileSync } from 'node:fs'
import { ROOT } from '../check/command.js'
import { filesBelow } from '../check/source-files.js'
import type { Sample } from './read-samples.js'

const schema = filesBelow('packages/server/src/sql/migrations')
  .map((path: string) => readFileSync(ROOT + path, 'utf8'))
  .join('\n')

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!)
const dropped = namesIn(schema, /\bdrop table lmp\.(\w+)/g)

/** The tables of the server, as its migrations leave them. */
export const TABLES = namesIn(schema, /\bcreate table lmp\.(\w+)/g).filter(name => !dropped.includes(name))

/** Tables that SQL names and the server does not have. A partition is named after its table. */
export const wrongTables = ({ text }: Sample): string[] =>
  namesIn(text, /\btable(?: lmp\.|\('lmp\.)(\w+)/g).filter(name => !TABLES.includes(name.replace(/_\d$/, '')))
