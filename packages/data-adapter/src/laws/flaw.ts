/**
 * What of a value does not fit, by its path: `data.partners: absent`; nothing when all of it does.
 * A validator stops at what is wrong, so that is the last thing at which it looks for the first time.
 */
export function flawIn(fits: (value: unknown) => boolean, value: unknown): string {
  if (fits(value)) return 'nothing'
  const seen = new Set<string>()
  let flaw = shown(value)
  const watched = (part: unknown, path: string): unknown => {
    if (typeof part !== 'object' || part === null) return part
    const isList = Array.isArray(part)
    return new Proxy(isList ? [] : {}, {
      get(_, key) {
        const field: unknown = Reflect.get(part, key)
        if (typeof key === 'symbol' || (isList && key === 'length')) return field
        const place = isList ? `${path}[${key}]` : `${path}.${key}`
        if (!seen.has(place)) flaw = `${place.slice(1)}: ${shown(field)}`
        seen.add(place)
        return watched(field, place)
      },
    })
  }
  fits(watched(value, ''))
  return flaw
}

/** As JSON, with what that would hide: a date is no text, and neither a BigInt nor NaN is a number of JSON. */
function shown(value: unknown): string {
  if (typeof value === 'bigint' || Number.isNaN(value)) return `${typeof value} ${String(value)}`
  const json = JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part))
  return `${value instanceof Date ? 'Date ' : ''}${json?.slice(0, 80) ?? 'absent'}`
}
