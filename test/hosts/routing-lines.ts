/** A line that would not be there if the numbers had no lists to open. */
const ROUTES = /navigate|router|drill-?down|event\b/i

/** The lines of a program that route a drill-down, in its order, imports and closing braces among them; by place. */
export function routingParts(program: string): string[][] {
  const lines = program.split('\n')
  const found = new Set<number>()
  for (const [i, line] of lines.entries()) {
    if (!ROUTES.test(line)) continue
    found.add(i)
    const indent = /^ */.exec(line)![0]
    // A block ends where a line of the same indent closes it.
    const end = lines.findIndex((each, at) => at > i && each.startsWith(`${indent}}`))
    if (line.endsWith('{') && end > 0) found.add(end)
  }
  const parts: string[][] = []
  for (const i of [...found].sort((a, b) => a - b))
    if (found.has(i - 1)) parts.at(-1)!.push(lines[i]!)
    else parts.push([lines[i]!])
  return parts
}

export const routingLines = (program: string): string[] => routingParts(program).flat()
