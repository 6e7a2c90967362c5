/** How many widgets are drawn in one turn of the page: any dashboard, and of very many as many as nobody waits for. */
const AT_ONCE = 100

let drawn = 0

/** Draws now or, where this turn of the page has had its share, in a turn of its own; `ask` is not put off. */
export function inTurn(draw: () => void, ask: () => unknown): void | Promise<void> {
  if (!drawn++) setTimeout(() => (drawn = 0))
  if (drawn <= AT_ONCE) return draw()
  ask()
  return new Promise<void>(resolve => setTimeout(resolve)).then(draw)
}
