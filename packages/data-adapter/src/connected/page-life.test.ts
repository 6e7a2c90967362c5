import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, test, type TestContext } from 'node:test'
import { TestWindow } from './connected.test.support.js'
import { pageLife } from './page-life.js'

/** A page whose clock the test sets, and what is told of it. */
function followed(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const page = new TestWindow()
  const clock = { time: 1000 }
  const life = pageLife(page, () => clock.time)
  const told: number[] = []
  const stop = life.onChange(asleepFor => told.push(asleepFor))
  return { clock, life, page, stop, told, onDocument: (type: string) => say(page.document, type) }
}

const say = (target: EventTarget, type: string) => target.dispatchEvent(new Event(type))

describe('the life of a page', () => {
  test('is awake while it is shown, on line, not frozen and not put aside', context => {
    const { life, page, onDocument } = followed(context)
    const stands = () => [life.awake, life.online, life.aside]
    assert.deepEqual(stands(), [true, true, false])
    page.hide(true)
    assert.deepEqual(stands(), [false, true, false])
    page.hide(false)
    page.navigator.onLine = false
    page.say('offline')
    assert.deepEqual(stands(), [false, false, false])
    page.navigator.onLine = true
    page.say('online')
    page.say('pagehide')
    assert.deepEqual(stands(), [false, true, true])
    page.say('online')
    assert.deepEqual(stands(), [false, true, true])
    page.say('pageshow')
    assert.deepEqual(stands(), [true, true, false])
    onDocument('freeze')
    assert.equal(life.awake, false)
    page.say('online')
    assert.equal(life.awake, false)
  })

  for (const [type, on] of [
    ['resume', 'document'],
    ['visibilitychange', 'document'],
    ['pageshow', 'window'],
  ] as const)
    test(`is no longer frozen after ${type}`, context => {
      const { life, page, onDocument } = followed(context)
      onDocument('freeze')
      say(on === 'window' ? page : page.document, type)
      assert.equal(life.awake, true)
    })

  test('is told when it wakes with how long it was asleep, however it stood meanwhile; and once for each change', context => {
    const { clock, page, told, onDocument } = followed(context)
    page.hide(true)
    clock.time += 400
    page.say('pagehide')
    onDocument('visibilitychange')
    clock.time += 200
    page.say('pageshow')
    clock.time += 60
    page.hide(false)
    assert.deepEqual(told, [0, 0, 0, 660])
    clock.time += 5000
    onDocument('visibilitychange')
    page.say('online')
    assert.equal(told.length, 4)
    page.hide(true)
    clock.time += 30
    page.hide(false)
    assert.deepEqual(told.slice(4), [0, 30])
  })

  test('is on its way elsewhere for five seconds from the last link that was followed, or until it is shown', context => {
    const { clock, life, page, told } = followed(context)
    clock.time += 9000
    page.goTo('a place on this page')
    page.goTo('a file')
    assert.equal(life.leaving, false)
    page.goTo('elsewhere')
    assert.deepEqual([life.leaving, life.awake], [true, true])
    context.mock.timers.tick(4000)
    page.goTo('elsewhere')
    context.mock.timers.tick(4999)
    assert.equal(life.leaving, true)
    context.mock.timers.tick(1)
    assert.deepEqual([life.leaving, told], [false, [0, 0]])
    page.goTo('elsewhere')
    page.say('pageshow')
    assert.equal(life.leaving, false)
  })

  test('is not followed before somebody listens, nor after the last one has stopped', context => {
    const { life, page, stop, told } = followed(context)
    const targets = [page, page.document, page.navigation]
    const types = [
      'online',
      'offline',
      'pagehide',
      'pageshow',
      'visibilitychange',
      'freeze',
      'resume',
      'navigate',
    ]
    const listeners = () => targets.flatMap(target => types.flatMap(type => getEventListeners(target, type)))
    const { length } = listeners()
    assert.equal(length, types.length)
    const others: number[] = []
    const stopOther = life.onChange(asleepFor => others.push(asleepFor))
    assert.equal(listeners().length, length)
    stop()
    stop()
    assert.equal(listeners().length, length)
    page.hide(true)
    assert.deepEqual([told, others], [[], [0]])
    stopOther()
    assert.deepEqual(listeners(), [])
  })

  test('is seen as it stands when somebody listens again', context => {
    const { clock, life, page, stop } = followed(context)
    stop()
    page.hide(true)
    const told: number[] = []
    life.onChange(asleepFor => told.push(asleepFor))
    page.say('online')
    assert.deepEqual(told, [])
    clock.time += 50
    page.hide(false)
    assert.equal(told.length, 1)
  })

  test('is always awake where there is no page', () => {
    const life = pageLife({})
    const stop = life.onChange(() => {})
    assert.deepEqual([life.awake, life.online, life.aside, life.leaving], [true, true, false, false])
    stop()
  })
})
