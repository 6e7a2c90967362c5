import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { browse } from './portal.test.support.js'

describe('the published contract', () => {
  it('is there for anyone, as pages without a script or style of their own', async () => {
    const { send } = browse()
    for (const [path, text] of [
      ['/contract/', '<h1 id="the-contract">'],
      ['/contract/specification', 'id="count--list"'],
      ['/contract/errors/', '<a href="/contract/errors/timeout">'],
      ['/contract/errors/timeout', '<a href="/contract/errors/">'],
      ['/contract/adapters', '<pre tabindex="0">'],
    ] as const) {
      const response = await send('GET', path)
      assert.equal(response.status, 200, path)
      assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8')
      const body = await response.text()
      assert.ok(body.includes(text), `${path} has ${text}`)
      assert.doesNotMatch(body, /<script|style=|<!--|\bon\w+=|\{\{/)
    }
  })

  it('is there as documents, and every link of it leads somewhere', async () => {
    const { send } = browse()
    const seen = new Set<string>()
    const waiting = ['/contract/', '/contract/openapi.json', '/contract/schemas/v1/enabled-customers.json']
    for (let path; (path = waiting.pop());) {
      const [bare = ''] = path.split('#')
      if (seen.has(bare)) continue
      seen.add(bare)
      const response = await send('GET', bare)
      assert.equal(response.status, 200, path)
      if (bare.endsWith('.json')) {
        assert.equal(response.headers.get('Content-Type'), 'application/json')
        assert.equal(typeof (await response.json()), 'object')
      } else {
        for (const [, href = ''] of (await response.text()).matchAll(/href="(\/[^"]*)"/g)) waiting.push(href)
      }
    }
    assert.ok(seen.size > 15)
    for (const path of ['/contract/nothing', '/contract/errors/nothing', '/contract/../package.json'])
      assert.equal((await send('GET', path)).status, 404)
  })

  it('has a page at the type of every problem', async () => {
    const { send } = browse()
    const answer = await send('GET', '/api/dashboard/manifest')
    const problem = (await answer.json()) as { type: string; title: string }
    assert.equal(problem.type, '/contract/errors/unauthenticated')
    assert.equal(problem.title, 'Not signed in')
    assert.equal((await send('GET', problem.type)).status, 200)
  })
})
