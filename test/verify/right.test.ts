/** A right back end fails no law, whoever asks. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import { NoConnection, verify } from '@lmp-widgets/data-adapter/verify'
import { handlerOver, rightAdapter, VIEWERS } from './right-server.js'
import { authorization, failuresOf, verified } from './verified.js'

describe('a right back end fails no law', () => {
  for (const [i, token] of Object.keys(VIEWERS).entries()) {
    it(token, async () => {
      // Other filters for each, rather than the same many for all.
      const report = await verified(handlerOver(), token, { seed: i + 1, filters: 10 })
      assert.deepEqual(failuresOf(report), [])
      assert.equal(report.outcome, 'holds')
      const unchecked = report.laws.filter(({ outcome }) => outcome !== 'holds').map(({ name }) => name)
      assert.deepEqual(unchecked, ['who asks too often is told when to return'])
    })
  }

  it('with every month, year and drop-down', async () => {
    const report = await verified(handlerOver(), 'northwind-administrator', { choices: undefined })
    assert.deepEqual(failuresOf(report), [])
    assert.ok(report.laws.find(({ name }) => name === 'count = list')!.comparisons > 2000)
  })

  it('with lists that are too long to be read whole', async () => {
    const report = await verified(handlerOver(), 'northwind-administrator', { maxRows: 4 })
    assert.deepEqual(failuresOf(report), [])
    assert.match(
      report.notes.join('\n'),
      /^Of the list customers\?sort=name, 4 of 10 rows were read; its total was compared\.$/m,
    )
  })

  it('says what it could not check', async () => {
    const report = await verified(handlerOver(), 'northwind-administrator', {
      otherHeaders: authorization('northwind-license-manager'),
      laws: ['an account sees only its own', 'an answer is kept nowhere'],
    })
    const laws = Object.fromEntries(report.laws.map(({ name, outcome, reason }) => [name, reason ?? outcome]))
    assert.equal(laws['an account sees only its own'], 'both users are of the same account')
    assert.equal(laws['an answer is kept nowhere'], 'holds')
    assert.equal(laws['count = list'], 'was not asked for')
  })

  it('with users of two partners of one account', async () => {
    const laws = ['an account sees only its own' as const]
    const asPartner = (adapterFor?: (viewer: Viewer) => DashboardAdapter) =>
      verified(handlerOver(adapterFor), 'msp', { otherHeaders: authorization('reseller'), laws })
    const report = await asPartner()
    assert.deepEqual([report.user.account, report.outcome], ['Alder IT', 'holds'])
    assert.ok(report.laws.find(({ name }) => name === laws[0])!.comparisons > 0)
    const leaky = await asPartner(viewer => {
      const ofAll = rightAdapter({ ...viewer, partner: undefined })
      return Object.assign(rightAdapter(viewer), { list: ofAll.list.bind(ofAll) })
    })
    assert.equal(leaky.outcome, 'fails')
  })

  it('that closes the connections which it keeps is asked again', async () => {
    let requests = 0
    const closing: typeof fetch = async (...asked) => {
      if (requests++ % 3 === 2) return fetch(...asked)
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'UND_ERR_SOCKET' }) })
    }
    const report = await verified(handlerOver(), 'northwind-administrator', {
      fetch: closing,
      laws: ['the same question has the same answer'],
    })
    assert.deepEqual(failuresOf(report), [])
  })

  it('is left alone until the date that it names', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const at = (seconds: number) => `Tue, 24 Nov 2026 02:00:${seconds} GMT`
    let requests = 0
    const busyOnce = () => {
      const tooOften = { status: 429, headers: { date: at(10), 'retry-after': at(40) } }
      return Promise.resolve(new Response(null, requests++ === 0 ? tooOften : { status: 401 }))
    }
    const asked = verify('https://portal.example/api', { fetch: busyOnce })
    asked.catch(() => {})
    await setImmediate()
    t.mock.timers.tick(29_000)
    await setImmediate()
    assert.equal(requests, 1)
    t.mock.timers.tick(1000)
    await assert.rejects(asked, NoConnection)
    assert.equal(requests, 2)
  })

  it('stops at the limit of requests, and says so', async () => {
    const report = await verified(handlerOver(), 'northwind-administrator', { maxRequests: 60 })
    assert.equal(report.requests, 60)
    assert.equal(report.outcome, 'unfinished')
    const last = report.laws.find(({ name }) => name === 'one list in every order')!
    assert.deepEqual([last.outcome, last.reason], ['not-checked', 'the limit of 60 requests was reached'])
  })
})
