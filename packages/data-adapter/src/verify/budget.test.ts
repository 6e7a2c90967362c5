/** How much may be asked of a back end, and for how long. */
import assert from 'node:assert/strict'
import { mock, test, type TestContext } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { Budget, type Limits } from './budget.js'

/** A budget on a clock that goes on by hand. */
function budgetOn(context: TestContext, limits: Partial<Limits>) {
  let now = 0
  const clock = mock.method(performance, 'now', () => now)
  context.after(() => clock.mock.restore())
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const budget = new Budget({ maxRequests: 100, timeLimit: 600, ...limits })
  const pass = async (seconds: number) => {
    now += 1000 * seconds
    context.mock.timers.tick(1000 * seconds)
    await setImmediate()
  }
  return { budget, pass }
}

test('spreads requests evenly, also those that come at once', async context => {
  const { budget, pass } = budgetOn(context, { rate: 2 })
  const sent: number[] = []
  for (const name of [1, 2, 3]) void budget.take().then(() => sent.push(name))
  await pass(0)
  assert.deepEqual(sent, [1])
  await pass(0.25)
  assert.deepEqual(sent, [1])
  await pass(0.25)
  assert.deepEqual(sent, [1, 2])
  await pass(0.5)
  assert.deepEqual(sent, [1, 2, 3])
})

test('ends with its time, and says so from then on', async context => {
  const { budget, pass } = budgetOn(context, { timeLimit: 60 })
  await budget.take()
  await pass(60)
  const over = { name: 'BudgetSpent', message: 'the limit of 60 seconds was reached' }
  await assert.rejects(budget.take(), over)
  assert.equal(budget.requests, 1)
  assert.equal(budget.spent?.message, over.message)
})

test('waits no longer than its time, however long it is to be left alone', async context => {
  const { budget, pass } = budgetOn(context, { timeLimit: 60 })
  await pass(50)
  const isOver = assert.rejects(budget.wait(30), { message: 'the limit of 60 seconds was reached' })
  await pass(10)
  await isOver
})
