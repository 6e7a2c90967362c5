import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import { connect } from './connect.js'
import { settle, TestWindow } from './connected.test.support.js'
import { pageLife } from './page-life.js'

/** A page that asks for its widget whenever it is told to, at a back end whose sessions the test begins and ends. */
async function listening(context: TestContext, { signedIn = true, streams = true } = {}) {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const state = { down: false, signedIn, streams }
  const asked = { streams: 0, widgets: 0 }
  let late: Promise<Response> | undefined
  /** The next stream is refused once the test says so. */
  const refuseLate = () => {
    let refuse!: () => void
    late = new Promise(resolve => {
      refuse = () => {
        late = undefined
        resolve(new Response('', { status: 401 }))
      }
    })
    return () => refuse()
  }
  let stream!: ReadableStreamDefaultController<Uint8Array>
  const fetch = (async (url: string) => {
    const isStream = url.endsWith('/changes')
    asked[isStream ? 'streams' : 'widgets']++
    if (isStream && late) return late
    if (!state.signedIn || (isStream && !state.streams)) return new Response('', { status: 401 })
    if (!isStream && state.down) return new Response('', { status: 503 })
    if (!isStream) return Response.json({ widget: 'enabled-customers' })
    const body = new ReadableStream<Uint8Array>({ start: controller => void (stream = controller) })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }) as unknown as typeof globalThis.fetch
  const page = new TestWindow()
  const connection = connect('https://host.example/api', {
    ...{ changes: true, etags: false, fetch, life: pageLife(page), random: () => 0.5 },
  })
  const outcomes: string[] = []
  const ask = async () => {
    const outcome = connection.load({ widget: 'enabled-customers' })
    outcomes.push(await outcome.then(() => 'answer').catch(({ code }: { code: string }) => code))
  }
  const stop = connection.subscribe(() => void ask())
  await ask()
  await settle()
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      context.mock.timers.tick(1000)
      await settle()
    }
  }
  return { ask, asked, outcomes, pass, page, refuseLate, state, stop, stream: () => stream }
}

describe('a stream of changes that ends with the session', () => {
  test('has the page ask once: so it finds out', async context => {
    const { asked, outcomes, page, pass, state, stop, stream } = await listening(context)
    state.signedIn = false
    stream().close()
    await pass(20)
    assert.deepEqual(outcomes, ['answer', 'unauthenticated'])
    page.hide(true)
    page.hide(false)
    await pass(20)
    assert.deepEqual([outcomes.length, asked.streams], [2, 3])
    stop()
  })

  test('has it ask also where the back end was down in between, which ends no session', async context => {
    const { ask, outcomes, pass, state, stop, stream } = await listening(context)
    state.down = true
    await ask()
    Object.assign(state, { down: false, signedIn: false })
    stream().close()
    await pass(20)
    assert.deepEqual(outcomes, ['answer', 'server', 'unauthenticated'])
    stop()
  })

  test('is listened to again once somebody has signed in: everything may have changed', async context => {
    const { ask, asked, outcomes, pass, state, stop, stream } = await listening(context)
    state.signedIn = false
    stream().close()
    await pass(20)
    state.signedIn = true
    await ask()
    await pass(20)
    assert.equal(asked.streams, 3)
    assert.deepEqual(outcomes.slice(2), ['answer', 'answer'])
    stop()
  })

  test('is listened to again also where somebody had signed in before that was heard, as often as it happens', async context => {
    const { ask, asked, pass, refuseLate, state, stop, stream } = await listening(context)
    for (const ends of [false, false, true]) {
      state.signedIn = !ends
      const early = ends ? undefined : refuseLate()
      stream().close()
      await pass(20)
      const refused = early ?? refuseLate()
      state.signedIn = true
      await ask()
      await settle()
      refused()
      const { streams } = asked
      await pass(20)
      assert.equal(asked.streams, streams + 1)
    }
    stop()
  })

  test('is not listened to again by who has stopped', async context => {
    const { ask, asked, pass, state, stop, stream } = await listening(context)
    state.signedIn = false
    stream().close()
    await pass(20)
    stop()
    state.signedIn = true
    await ask()
    await pass(20)
    assert.equal(asked.streams, 2)
  })
})

describe('a stream of changes that is refused', () => {
  test('where nobody is signed in yet says nothing; it is listened to once somebody is', async context => {
    const { ask, asked, outcomes, pass, state, stop } = await listening(context, { signedIn: false })
    await pass(20)
    assert.deepEqual([outcomes, asked.streams], [['unauthenticated'], 1])
    state.signedIn = true
    await ask()
    await pass(20)
    assert.equal(asked.streams, 2)
    stop()
  })

  test('though all else is answered has nothing asked time and again', async context => {
    const { asked, outcomes, page, pass, stop } = await listening(context, { streams: false })
    page.hide(true)
    page.hide(false)
    await pass(60)
    assert.ok(asked.streams <= 3 && outcomes.length <= 3, `${asked.streams} streams, ${outcomes.length}`)
    stop()
  })
})
