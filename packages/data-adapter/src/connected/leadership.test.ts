import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { settle, TestBrowser, TestWindow } from './connected.test.support.js'
import { Leadership, locksOf, type TabLocks } from './leadership.js'
import { pageLife } from './page-life.js'

/** A tab that takes part, with how often it was told that it leads, or no longer. */
async function join(locks: TabLocks | undefined, page = new TestWindow()) {
  let turns = 0
  const leadership = new Leadership('tabs', pageLife(page), locks, () => turns++)
  await settle()
  return { leadership, page, turns: () => turns }
}

const refusing: [string, TabLocks][] = [
  [
    'throw',
    {
      request: () => {
        throw new DOMException('', 'SecurityError')
      },
    },
  ],
  ['reject', { request: () => Promise.reject(new DOMException('', 'SecurityError')) }],
]

describe('who leads', () => {
  test('is the first tab; the next one when that is closed, and no other', async () => {
    const browser = new TestBrowser()
    const [first, second, third] = [
      await join(browser.tab().locks),
      await join(browser.tab().locks),
      await join(browser.tab().locks),
    ]
    const leading = () => [first, second, third].map(({ leadership }) => leadership.mine)
    const led = () => [first, second, third].map(({ leadership }) => leadership.others)
    assert.deepEqual(
      [leading(), led()],
      [
        [true, false, false],
        [false, true, true],
      ],
    )
    first.leadership.close()
    await settle()
    assert.deepEqual(
      [leading(), led()],
      [
        [false, true, false],
        [false, false, true],
      ],
    )
    assert.deepEqual([first.turns(), second.turns(), third.turns()], [2, 1, 0])
  })

  test('is no tab that was closed, though its page wakes', async () => {
    const { leadership, page } = await join(new TestBrowser().tab().locks)
    leadership.close()
    page.hide(true)
    page.hide(false)
    await settle()
    assert.deepEqual([leadership.mine, leadership.others], [false, false])
  })

  test('is no tab that is asleep: it does not wait either, until it is awake', async () => {
    const browser = new TestBrowser()
    const page = new TestWindow()
    page.hide(true)
    const sleeper = await join(browser.tab().locks, page)
    const other = await join(browser.tab().locks)
    assert.deepEqual([sleeper.leadership.others, other.leadership.mine], [false, true])
    page.hide(false)
    await settle()
    assert.deepEqual([sleeper.leadership.others, sleeper.leadership.mine], [true, false])
    other.page.hide(true)
    await settle()
    assert.deepEqual([sleeper.leadership.mine, other.leadership.mine], [true, false])
  })

  test('is nobody who has the lock only once it is asleep again', async () => {
    let hold!: () => Promise<void>
    const { leadership, page, turns } = await join({
      request: (_, __, held) => new Promise(() => void (hold = held)),
    })
    page.hide(true)
    await hold()
    assert.deepEqual([leadership.mine, turns()], [false, 0])
  })

  for (const [refuse, locks] of refusing)
    test(`is each tab where locks ${refuse}, as long as it is awake`, async () => {
      const { leadership, page, turns } = await join(locks)
      assert.deepEqual([leadership.mine, leadership.others, turns()], [true, false, 1])
      page.hide(true)
      assert.deepEqual([leadership.mine, turns()], [false, 2])
    })

  test('is nobody where the lock is refused to who has left meanwhile', async () => {
    let refuse!: (error: Error) => void
    const { leadership, page, turns } = await join({
      request: () => new Promise((_, reject) => void (refuse = reject)),
    })
    page.hide(true)
    refuse(new DOMException('', 'AbortError'))
    await settle()
    assert.deepEqual([leadership.mine, turns()], [false, 0])
  })

  test('is nobody where there are no locks: each tab stands alone', async () => {
    const { leadership } = await join(undefined)
    assert.deepEqual([leadership.mine, leadership.others], [false, false])
  })
})

describe('the locks of a page', () => {
  test('are those of its navigator; none where there is none, or it throws', () => {
    const locks = { request: () => Promise.resolve() }
    assert.equal(locksOf({ navigator: { locks } }), locks)
    assert.equal(locksOf({}), undefined)
    const sandboxed = {
      get navigator(): never {
        throw new DOMException('', 'SecurityError')
      },
    }
    assert.equal(locksOf(sandboxed), undefined)
  })
})
