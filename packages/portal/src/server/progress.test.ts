import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { Progress } from './progress.js'

describe('Progress', () => {
  it('tells the terminal where each step stands, once', () => {
    const said: string[] = []
    const progress = new Progress(line => said.push(line))
    for (const state of ['opening', 'opening', 'ready']) progress.report('Database', state)
    progress.report('Client', 'ready')
    assert.deepEqual(said, ['  Database: opening', '  Database: ready', '  Client: ready'])
  })

  it('tells a program to come again in a second, and where each step stands', async () => {
    const progress = new Progress(() => {})
    progress.report('Database', 'opening')
    progress.report('Database', '20,000 rows')
    for (const path of ['/healthz', '/api/dashboard/manifest']) {
      const response = progress.response(path)
      assert.equal(response.status, 503)
      assert.equal(response.headers.get('Retry-After'), '1')
      assert.equal(response.headers.get('Cache-Control'), 'no-store')
      assert.deepEqual(await response.json(), { status: 'starting', steps: { Database: '20,000 rows' } })
    }
  })

  it('shows everybody else a page that says the same, looks again by itself and runs nothing', async () => {
    const progress = new Progress(() => {})
    progress.report('Database', '<b>opening</b>')
    for (const path of ['/', '/customers', '/healthz/']) {
      const response = progress.response(path)
      assert.equal(response.status, 503)
      assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8')
      assert.equal(response.headers.get('Retry-After'), '1')
      assert.equal(response.headers.get('Cache-Control'), 'no-store')
      const page = await response.text()
      assert.match(page, /<li>Database: &lt;b&gt;opening/)
      assert.match(page, /<meta http-equiv="refresh" content="1">/)
      const [, style = ''] = /<style>(.*)<\/style>/.exec(page) ?? []
      const hash = createHash('sha256').update(style).digest('base64')
      assert.equal(
        response.headers.get('Content-Security-Policy'),
        `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      )
    }
  })
})
