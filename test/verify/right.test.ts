/** A right back end fails no law, whoever asks. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import { NoConnection, verify } from '@lmp-widgets/data-adapter/verify'
import { inTransit, withText } from './faults/fault.js'
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
      // Who has few widgets leaves some laws nothing to compare; of who has all, each is checked.
      const empty = report.laws.filter(({ comparisons }) => comparisons === 0).map(({ name }) => name)
      assert.deepEqual(unchecked, empty)
      if (token === 'northwind-administrator')
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

  it('of an account in UTC, whose local time is that of UTC', async () => {
    const inUtc = inTransit(async (response, { pathname }) => {
      if (pathname !== '/api/manifest' || response.status !== 200) return response
      return withText(response, text =>
        JSON.stringify({ ...(JSON.parse(text) as object), timeZone: 'UTC', asOf: new Date().toISOString() }),
      )
    })
    const laws = ['time goes forward' as const]
    const report = await verified(inUtc, 'northwind-administrator', { laws })
    assert.deepEqual(failuresOf(report), [])
    assert.equal(report.outcome, 'holds')
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

  it('is only read, unless a POST may be tried', async () => {
    const methodsOf = async (tryPost?: boolean) => {
      const methods: string[] = []
      const handle = handlerOver()
      const report = await verified(
        request => {
          methods.push(request.method)
          return handle(request)
        },
        'northwind-administrator',
        { tryPost, laws: ['nothing can be changed'] },
      )
      assert.equal(report.outcome, 'holds')
      return { sent: new Set(methods), posts: methods.filter(method => method === 'POST').length, report }
    }
    const reading = await methodsOf()
    assert.deepEqual(reading.sent, new Set(['GET', 'HEAD']))
    assert.match(reading.report.notes.join('\n'), /^No POST was sent;/m)
    const trying = await methodsOf(true)
    assert.equal(trying.posts, 3)
    assert.doesNotMatch(trying.report.notes.join('\n'), /No POST/)
  })

  it('whose session ends meanwhile breaks no law: that it has ended is said', async () => {
    const handle = handlerOver()
    let requests = 0
    const ending = (request: Request) => handle(++requests > 40 ? new Request(request.url) : request)
    await assert.rejects(verified(ending, 'northwind-administrator'), (error: Error) => {
      assert.ok(error instanceof NoConnection)
      assert.match(error.message, /401.*\n.*may have expired/)
      return true
    })
  })

  it('is left alone for a minute at a time at most, whatever it asks for', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    let requests = 0
    const busyOnce = () => {
      const tooOften = { status: 429, headers: { 'retry-after': '3600' } }
      return Promise.resolve(new Response(null, requests++ === 0 ? tooOften : { status: 401 }))
    }
    const asked = assert.rejects(verify('https://portal.example/api', { fetch: busyOnce }), NoConnection)
    await setImmediate()
    t.mock.timers.tick(60_000)
    await asked
    assert.equal(requests, 2)
  })

  it('is asked six times at most where it never has time, or always closes the connection', async () => {
    const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })
    for (const [answer, said] of [
      [
        async () => new Response(null, { status: 429, headers: { 'retry-after': '0' } }),
        /asks again and again to be left alone: 429\.\n.*too often.*\nWait/,
      ],
      [
        () => Promise.reject(new TypeError('fetch failed', { cause })),
        /could not be reached: other side closed/,
      ],
    ] as const) {
      let requests = 0
      const fetch = () => {
        requests++
        return answer()
      }
      await assert.rejects(verify('https://portal.example/api', { fetch }), ({ name, message }: Error) => {
        assert.equal(name, 'NoConnection')
        assert.match(message, said)
        return true
      })
      assert.equal(requests, 6)
    }
  })

  it('stops at the limit of requests, and says so', async () => {
    const report = await verified(handlerOver(), 'northwind-administrator', { maxRequests: 60 })
    assert.equal(report.requests, 60)
    assert.equal(report.outcome, 'unfinished')
    const last = report.laws.find(({ name }) => name === 'one list in every order')!
    assert.deepEqual([last.outcome, last.reason], ['not-checked', 'the limit of 60 requests was reached'])
  })
})
