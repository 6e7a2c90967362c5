import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { after, before, describe, it } from 'node:test'
import { AdapterError, SCREENS, WIDGETS, type WidgetRequest } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import { ANSWERS } from '@lmp-widgets/data-adapter/schema/answers.js'
import { isManifest } from '@lmp-widgets/data-adapter/schema/manifest.js'
import { PAGES } from '@lmp-widgets/data-adapter/schema/pages.js'
import { ROOT } from '../check/command.js'
import { freePort } from '../support/free-port.js'

type Check = (value: unknown) => boolean
const isAnswer = (value: { widget: keyof typeof ANSWERS }) => (ANSWERS[value.widget] as Check)(value)

describe('a mock server from the OpenAPI document alone', () => {
  let prism: ChildProcess
  let adapter: HttpAdapter
  let stranger: HttpAdapter

  before(async () => {
    const port = await freePort()
    const args = ['mock', '--host', '127.0.0.1', '--port', String(port), 'docs/contract/openapi.json']
    prism = spawn(`${ROOT}node_modules/.bin/prism`, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    await new Promise<void>((resolve, reject) => {
      const onData = (chunk: Buffer) => {
        printed += String(chunk)
        if (printed.includes('Prism is listening')) resolve()
      }
      prism.stdout?.on('data', onData)
      prism.stderr?.on('data', onData)
      prism.on('error', reject)
      prism.on('exit', code => reject(new Error(`Prism ended with ${code}: ${printed}`)))
    })
    const baseUrl = `http://127.0.0.1:${port}`
    adapter = new HttpAdapter(baseUrl, { headers: { authorization: 'Bearer token' } })
    stranger = new HttpAdapter(baseUrl)
  })
  after(async () => {
    const ended = once(prism, 'exit')
    prism.kill()
    await ended
  })

  it('feeds the dashboard its manifest', async () => {
    assert.ok((isManifest as Check)(await adapter.manifest()))
  })

  for (const widget of WIDGETS) {
    it(`feeds ${widget}`, async () => {
      const answer = await adapter.load({ widget })
      assert.equal(answer.widget, widget)
      assert.equal(answer.state, 'ready')
      assert.ok(isAnswer(answer))
    })
  }

  for (const screen of SCREENS) {
    it(`feeds the list ${screen}`, async () => {
      const page = await adapter.list({ screen, filter: {} })
      assert.ok((PAGES[screen] as Check)(page))
      assert.ok(page.rows.length > 0)
    })
  }

  // It knows one batch by heart: the one that the document prints.
  it('feeds the batch of the document, line by line', async () => {
    const requests: WidgetRequest[] = [
      { widget: 'active-partners' },
      { widget: 'inactive-new-partners' },
      { widget: 'usage-report-status', params: { cycle: '2026-13' } },
    ]
    const outcomes = []
    for await (const outcome of adapter.loadMany(requests)) outcomes[outcome.index] = outcome
    const [first, second, third] = outcomes
    assert.ok(first && 'answer' in first && isAnswer(first.answer))
    assert.ok(second && 'answer' in second && isAnswer(second.answer))
    assert.ok(third && 'error' in third)
    assert.equal(third.error.code, 'invalid-request')
    assert.equal(third.error.field, 'cycle')
  })

  it('refuses who is not signed in, and what is out of the limits', async () => {
    const code = (expected: string) => (error: unknown) =>
      error instanceof AdapterError && error.code === expected
    await assert.rejects(stranger.manifest(), code('unauthenticated'))
    await assert.rejects(
      adapter.list({ screen: 'customers', filter: {} }, { limit: 0 }),
      code('invalid-request'),
    )
    await assert.rejects(
      adapter.load({ widget: 'usage-report-status', params: { cycle: 'October' } }),
      code('invalid-request'),
    )
  })
})
