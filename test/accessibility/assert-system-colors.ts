/** Forced colours: nothing that carries a meaning keeps a colour of ours, or of the host's. */
import assert from 'node:assert/strict'
import { FORCED_COLORS, SYSTEM_COLORS } from './system-colors.js'

/** Asserts it of the widgets on a stage; `read` evaluates an expression in its page. */
export async function assertSystemColors(read: (expression: string) => Promise<unknown>): Promise<void> {
  for (const [widget, selector, property, allowed] of [...SYSTEM_COLORS, ...FORCED_COLORS]) {
    const question = [widget, selector, property, [allowed].flat()].map(each => JSON.stringify(each))
    const { found, system } = (await read(`stage.colors(${question.join()})`)) as Record<
      'found' | 'system',
      string[]
    >
    assert.notEqual(found.length, 0, `${widget} has ${selector}`)
    for (const color of found)
      assert.ok(system.includes(color), `${widget} ${selector} ${property} is ${color}, not ${system.join()}`)
  }
}
