/** The pictures that are accepted, and where those go that differ from them. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { packed, type Difference } from './difference.js'

const ACCEPTED = new URL('accepted/', import.meta.url)
const DIFFERENCES = new URL('differences/', import.meta.url)

/** The names of all accepted pictures. */
export async function acceptedNames(): Promise<string[]> {
  await mkdir(ACCEPTED, { recursive: true })
  return (await readdir(ACCEPTED)).map(file => file.replace(/\.webp$/, ''))
}

/** The accepted picture of a name, or undefined. */
export const accepted = (name: string): Promise<Buffer | undefined> =>
  readFile(file(ACCEPTED, name)).catch(() => undefined)

export async function accept(name: string, picture: Buffer): Promise<void> {
  await mkdir(ACCEPTED, { recursive: true })
  await writeFile(file(ACCEPTED, name), await packed(sharp(picture)))
}

export const forget = (name: string): Promise<void> => rm(file(ACCEPTED, name))

/** Bytes of all accepted pictures. */
export async function bytes(): Promise<number> {
  const sizes = (await acceptedNames()).map(async name => (await stat(file(ACCEPTED, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Throws away what differed the last time. */
export const clearDifferences = (): Promise<void> => rm(DIFFERENCES, { recursive: true, force: true })

/** Keeps actual, expected and difference to be looked at. */
export async function keep(
  name: string,
  actual: Buffer,
  expected?: Buffer,
  found?: Difference,
): Promise<void> {
  await mkdir(DIFFERENCES, { recursive: true })
  await writeFile(file(DIFFERENCES, `${name}-actual`), await packed(sharp(actual)))
  if (expected) await writeFile(file(DIFFERENCES, `${name}-expected`), expected)
  if (found?.image) await writeFile(file(DIFFERENCES, `${name}-difference`), found.image)
}

const file = (folder: URL, name: string) => new URL(`${name}.webp`, folder)
