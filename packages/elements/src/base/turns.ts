/** How many widgets are drawn in one turn of the page, whatever that takes: those of any dashboard. */
const AT_ONCE = 30
/** Milliseconds for which more are drawn in it: each turn costs the page a layout of all of them. */
const BRIEF = 20

let drawn = 0
let brief = 0
let turn: Promise<void> | undefined

/** Draws now or, where this turn of the page has had its share, in a later one; `ask` is not put off. */
export function inTurn(draw: () => void, ask?: () => void): void | Promise<void> {
  turn ??= new Promise(resolve =>
    setTimeout(() => {
      turn = undefined
      drawn = 0
      resolve()
    }),
  )
  if (!drawn) brief = performance.now() + BRIEF
  if (drawn++ < AT_ONCE || performance.now() < brief) return draw()
  ask?.()
  return turn.then(() => inTurn(draw))
}
