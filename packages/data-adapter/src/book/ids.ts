import type { CatalogueItem } from './catalogue.js'

/** Ids of one kind in the order of their creation, such as `nw-p-000123`. */
export function idsOf(prefix: string, kind: string): () => string {
  let count = 0
  return () => `${prefix}-${kind}-${String(++count).padStart(6, '0')}`
}

export const productId = (prefix: string, { key }: CatalogueItem): string => `${prefix}-${key}`
