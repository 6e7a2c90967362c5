/**
 * `node:test` follows every promise of its process, to say in which test a stray failure began: a fifth of the time of our
 * tests. It follows the tests alone; a stray failure is told at the end, and still ends the run badly.
 */
import hooks from 'node:async_hooks'

const { createHook } = hooks

hooks.createHook = ({ init }) => {
  hooks.createHook = createHook
  return createHook({ init: (id, type, ...rest) => type === 'Test' && init(id, type, ...rest) })
}
