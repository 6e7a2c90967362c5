import type { Tarball } from './tarballs.js'

/** Every path that a host can import from a package, its patterns spelled out, `@lmp-widgets/elements/provider`. */
export function entriesOf({ name, exports, files }: Tarball): string[] {
  const entries = Object.entries(exports).flatMap(([key, target]) => {
    const path = pathOf(target)
    if (path === undefined) return []
    if (!key.includes('*')) return [key]
    const [before, ...rest] = path.slice(2).split('*')
    const pattern = new RegExp(`^${escape(before!)}([^/]+)${rest.map(escape).join('\\1')}$`)
    return files.flatMap(file => {
      const [, star] = pattern.exec(file) ?? []
      return star ? [key.replace('*', star)] : []
    })
  })
  return [...new Set(entries)].map(key => name + key.slice(1))
}

/** The file behind an entry, without our own condition. */
function pathOf(target: unknown): string | undefined {
  return typeof target === 'string' ? target : (target as { default?: string }).default
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
