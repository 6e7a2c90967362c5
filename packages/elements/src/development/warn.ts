/** A code is stable and begins with `lmp-`: a host can look for it. */
export type Code = `lmp-${string}`

const said = new Set<string>()

/** Tells the host's developer, once, what is wrong and what would be right. */
export function warn(code: Code, wrong: string, right: string): void {
  const text = `[${code}] ${wrong} ${right}`
  if (said.has(text)) return
  said.add(text)
  console.warn(text)
}
