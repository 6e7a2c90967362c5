import type { Problem } from './problem.js'

const said = new Set<string>()

/** Tells the host's developer, once, what is wrong and what would be right. */
export function warn({ code, right, wrong }: Problem): void {
  const text = `[${code}] ${wrong} ${right}`
  if (said.has(text)) return
  said.add(text)
  console.warn(text)
}
