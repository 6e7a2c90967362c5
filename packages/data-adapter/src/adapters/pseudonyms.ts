/** The kind of word that replaces a name, an id, a city. */
type Sort = 'Company' | 'City' | 'Region' | 'Plan' | 'id' | 'text' | 'cursor'

/** Fields with private content, wherever they are. Words of the trade, such as statuses and products, stay. */
const SORTS: Readonly<Record<string, Sort>> = {
  id: 'id',
  partnerId: 'id',
  name: 'Company',
  partnerName: 'Company',
  city: 'City',
  text: 'text',
  cursor: 'cursor',
  nextCursor: 'cursor',
}

/**
 * Replaces names of companies and plans, places, ids, searched texts and cursors by words such as "Company 3": the same one
 * for the same value, so that what belongs together still does. An empty text stays.
 */
export class Pseudonyms {
  readonly #known = new Map<string, string>()
  readonly #counts = new Map<Sort, number>()

  /** A copy of the value without private content. */
  hide<T>(value: T): T {
    return this.#hide(value, '') as T
  }

  #hide(value: unknown, place: string): unknown {
    if (Array.isArray(value)) return value.map(item => this.#hide(item, place))
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value as Record<string, unknown>)
    return Object.fromEntries(
      fields.map(([key, field]) => {
        const sort = sortOf(key, place, value)
        return [
          key,
          typeof field === 'string' && field && sort ? this.#word(sort, field) : this.#hide(field, key),
        ]
      }),
    )
  }

  #word(sort: Sort, value: string): string {
    const key = `${sort} ${value}`
    let word = this.#known.get(key)
    if (word === undefined) {
      const count = (this.#counts.get(sort) ?? 0) + 1
      this.#counts.set(sort, count)
      word = /^[A-Z]/.test(sort) ? `${sort} ${count}` : `${sort}-${count}`
      this.#known.set(key, word)
    }
    return word
  }
}

/** `place` is the field that contains the object. */
function sortOf(key: string, place: string, object: object): Sort | undefined {
  // Products are the catalogue's.
  if (place === 'products') return undefined
  if (key === 'name' && place === 'filter') return 'text'
  if (key === 'name' && 'version' in object) return 'Plan'
  // An answer has a state too, and is in no city.
  if (key === 'state') return 'city' in object ? 'Region' : undefined
  return Object.hasOwn(SORTS, key) ? SORTS[key] : undefined
}
