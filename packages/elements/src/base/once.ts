/** Computes a value for each key once. */
export function once<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  if (!made.has(key)) made.set(key, make())
  return made.get(key)!
}
