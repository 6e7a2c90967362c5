import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, it, mock } from 'node:test'
import { stoppable, untilAborted } from './until-aborted.js'

const isAbort = { name: 'AbortError' }

describe('work until it is aborted', () => {
  it('settles as the work does, and leaves nothing behind on the signal', async () => {
    const { signal } = new AbortController()
    assert.equal(await untilAborted(signal, async () => 7), 7)
    await assert.rejects(
      untilAborted(signal, () => Promise.reject(new Error('broken'))),
      /broken/,
    )
    assert.equal(getEventListeners(signal, 'abort').length, 0)
  })

  it('is not begun with a signal that was aborted before', async () => {
    const work = mock.fn(async () => 7)
    await assert.rejects(untilAborted(AbortSignal.abort(), work), isAbort)
    assert.equal(work.mock.callCount(), 0)
  })

  it('has no result for who leaves while it comes', async () => {
    const leaving = new AbortController()
    const work = async () => {
      queueMicrotask(() => leaving.abort())
      return 7
    }
    await assert.rejects(untilAborted(leaving.signal, work), isAbort)
  })
})

describe('an object that stops', () => {
  it('is as it was until then, values and methods alike, and rejects whatever is called from then on', async () => {
    const leaving = new AbortController()
    const source = stoppable({ account: 'northwind', count: async () => 7 }, leaving.signal)
    assert.deepEqual([source.account, await source.count()], ['northwind', 7])
    leaving.abort()
    assert.equal(source.account, 'northwind')
    await assert.rejects(source.count(), isAbort)
  })
})
