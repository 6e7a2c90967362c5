/** How many widgets are drawn in one turn of the page: any dashboard, and of very many as many as nobody waits for. */
const AT_ONCE = 100

let drawn = 0
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
  if (drawn++ < AT_ONCE) return draw()
  ask?.()
  return turn.then(() => inTurn(draw))
}
