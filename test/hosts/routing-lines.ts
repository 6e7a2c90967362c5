/** A line that would not be there if the numbers had no lists to open. */
const ROUTES = /navigate|router|drill-?down|event\b/i

/** The lines of a program that route a drill-down, imports and closing braces among them. */
export function routingLines(program: string): string[] {
  const lines = program.split('\n')
  return lines.flatMap((line, i) => {
    if (!ROUTES.test(line)) return []
    const indent = /^ */.exec(line)![0]
    // A block ends where a line of the same indent closes it.
    const end = /\{$/.test(line) ? lines.slice(i).find(each => each.startsWith(`${indent}}`)) : undefined
    return end === undefined ? [line] : [line, end]
  })
}
