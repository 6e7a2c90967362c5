import { crowd } from '../messages/language.js'

/** How many widgets are drawn in one turn of the page however long it takes: enough for any dashboard. */
const AT_ONCE = 30
/** Milliseconds during which more are drawn in it: each turn costs a layout of all of them. */
const BRIEF = 20

let drawn = 0
let brief = 0
let turn: Promise<void> | undefined

/**
 * Draws now or, where this turn of the page has had its share, in a later one. Where a page has more, the turn in which a
 * host makes them has had its share; all of them are asked for in the next one: `ask` is not put off any further.
 */
export function inTurn(draw: () => void, ask?: () => void, now = crowd() <= AT_ONCE): void | Promise<void> {
  turn ??= new Promise(resolve =>
    setTimeout(() => {
      turn = undefined
      drawn = 0
      resolve()
    }),
  )
  if (!now) return turn.then(() => inTurn(draw, ask, true))
  if (!drawn) brief = performance.now() + BRIEF
  if (drawn++ < AT_ONCE || performance.now() < brief) return draw()
  ask?.()
  return turn.then(() => inTurn(draw, undefined, true))
}
