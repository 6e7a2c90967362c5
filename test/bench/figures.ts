export function median(values: number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** One line of a table: a title and right-aligned figures. */
export const row = (title: string, ...figures: string[]) =>
  title.padEnd(28) + figures.map(figure => figure.padStart(14)).join('')
