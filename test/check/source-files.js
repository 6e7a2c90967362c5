import { readdirSync, statSync } from 'node:fs'
import { ROOT } from './command.js'

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.data', '.cache'])

/** Paths from the root of all files below a folder that are ours, in order. */
export function filesBelow(folder) {
  const found = []
  for (const entry of readdirSync(ROOT + folder, { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (NOT_OURS.has(entry.name)) continue
    if (entry.isDirectory()) found.push(...filesBelow(path))
    else found.push(path)
  }
  return found.sort()
}

/** Whether there is such a file or folder, by its path from the root. */
export function exists(path) {
  return statSync(ROOT + path, { throwIfNoEntry: false }) !== undefined
}

/** Files that a tool wrote. */
export const isGenerated = path =>
  path.startsWith('packages/data-adapter/src/schema/') && !/\/check\.ts$|\.test\.ts$/.test(path)

/** Files that only tests use. */
export const isTest = path =>
  /\.(test|test\.support|fixtures)\.ts$|\/testing\//.test(path) || path.startsWith('test/')
