/** Rows by their own id. */
export function byId<R extends { id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map(row => [row.id, row]))
}

/** Rows by the partner that they belong to. */
export function byPartner<R extends { partnerId: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) addTo(groups, row.partnerId, row)
  return groups
}

/** Adds a row to the group of that key. */
export function addTo<K, R>(groups: Map<K, R[]>, key: K, row: R): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}

/** The row of that id. Throws where the book refers to one that it does not have. */
export function required<R>(rows: ReadonlyMap<string, R>, id: string, what: string): R {
  const row = rows.get(id)
  if (!row) throw new Error(`The book has no ${what} ${id}.`)
  return row
}
