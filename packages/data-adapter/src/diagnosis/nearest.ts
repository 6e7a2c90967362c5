/** The known word that most likely was meant; undefined when none is near. Hyphens and underscores do not count. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const bare = plain(word)
  const near = known
    .map(each => ({ each, away: edits(bare, plain(each)) }))
    .sort((a, b) => a.away - b.away)[0]
  return near && near.away <= (near.each.length < 8 ? 1 : 2) ? near.each : undefined
}

const plain = (word: string): string => word.slice(0, 40).replace(/[-_]/g, '').toLowerCase()

/** How many letters are to be put in, taken out or changed to make one word of the other. */
function edits(from: string, to: string): number {
  let above = [...to, ''].map((_, i) => i)
  for (let i = 0; i < from.length; i++) {
    const row = [i + 1]
    for (let j = 0; j < to.length; j++)
      row.push(Math.min(row[j]! + 1, above[j + 1]! + 1, above[j]! + Number(from[i] !== to[j])))
    above = row
  }
  return above[to.length]!
}
