/** The known word that most likely was meant; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map(each => ({ each, away: distance(word.slice(0, 40), each) }))
    .sort((a, b) => a.away - b.away)[0]
  return near && near.away <= Math.max(2, near.each.length / 4) ? near.each : undefined
}

/** How many letters are to be put in, taken out or changed to make one word of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (to[j] === letter ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
