import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A path without what tells a source, its code, its types and its map apart. */
const stem = (file: string): string => file.replace(/(\.d)?\.[jt]sx?(\.map)?$/, '')

/** What no source is behind, since a script of ours writes all of it. */
const isWritten = (file: string): boolean => /^(cdn|types)\//.test(file)

/** Takes out of a package's `dist` what tsc made of sources that are no more: it leaves that there, and npm packs it. */
export async function removeLeftovers(home: string): Promise<void> {
  const sources = new Set((await readdir(join(home, 'src'), { recursive: true })).map(stem))
  const made = await readdir(join(home, 'dist'), { recursive: true }).catch(() => [])
  for (const file of made)
    if (stem(file) !== file && !isWritten(file) && !sources.has(stem(file)))
      await rm(join(home, 'dist', file))
}
