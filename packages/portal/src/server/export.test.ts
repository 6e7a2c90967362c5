import { serve } from '@hono/node-server'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import type { DashboardAdapter, Page } from '@lmp-widgets/data-adapter'
import { adapterFor, browse, ORIGIN } from './portal.test.support.js'

describe('an export', () => {
  it('has a line for every row of the list, whatever its length', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    const list = await send('GET', '/api/dashboard/customers?status=enabled&limit=1', { Cookie })
    const { total } = (await list.json()) as Page
    assert.ok(total > 2000)
    const csv = await send('GET', '/api/export/customers.csv?status=enabled', { Cookie })
    assert.equal(csv.headers.get('Content-Type'), 'text/csv; charset=utf-8')
    assert.equal(csv.headers.get('Content-Disposition'), 'attachment; filename="customers-2026-11-24.csv"')
    const bytes = Buffer.from(await csv.arrayBuffer())
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').trimEnd().split('\r\n')
    assert.equal(lines.length - 1, total)
    assert.equal(
      lines.some(line => /(^|,)[=+\-@]/.test(line)),
      false,
    )
  })

  it('is in the order of the list that it is of', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    for (const sort of ['-createdOn', 'createdOn']) {
      const list = await send('GET', `/api/dashboard/customers?sort=${sort}&limit=100`, { Cookie })
      const { rows } = (await list.json()) as Page
      const csv = await (await send('GET', `/api/export/customers.csv?sort=${sort}`, { Cookie })).text()
      const ids = csv.split('\r\n').slice(1, 101)
      assert.deepEqual(
        ids.map(line => line.split(',')[0]),
        rows.map(({ id }) => id),
      )
    }
  })

  it('is refused to a page that was made for another user of the same browser, whose links carry no header', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@nordlys.example')
    const path = '/api/export/partners.csv?type=msp&portal-user='
    assert.equal((await send('GET', `${path}administrator%40northwind.example`, { Cookie })).status, 401)
    const own = await send('GET', `${path}administrator%40nordlys.example`, { Cookie })
    assert.match(await own.text(), /^\uFEFF?ID,/i)
  })

  it('that its caller gives up is no failure to tell of', async t => {
    const said = t.mock.method(console, 'error', () => {})
    const { portal, cookieOf } = browse()
    const headers = { Cookie: await cookieOf('administrator@northwind.example') }
    const caller = new AbortController()
    const { signal } = caller
    const answer = portal(new Request(`${ORIGIN}/api/export/customers.csv`, { headers, signal }))
    caller.abort()
    await answer
    assert.equal(said.mock.callCount(), 0)
  })

  it('breaks off when its records fail, never ends as if it were whole, and tells the terminal why', async t => {
    const said = t.mock.method(console, 'error', () => {})
    const { portal, cookieOf } = browse({
      adapterFor: viewer => {
        const adapter = adapterFor(viewer)
        const read = adapter.list.bind(adapter)
        let pages = 0
        const list: DashboardAdapter['list'] = (drillDown, page, options) =>
          ++pages > 2 ? Promise.reject(new Error('secret')) : read(drillDown, page, options)
        return Object.assign(adapter, { list })
      },
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const server = serve({
      fetch: request => portal(request),
      hostname: '127.0.0.1',
      port: 0,
      overrideGlobalObjects: false,
    })
    t.after(() => server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    let text = ''
    const read = async () => {
      const file = await fetch(`http://127.0.0.1:${port}/api/export/customers.csv`, { headers: { Cookie } })
      for await (const piece of file.body!.pipeThrough(new TextDecoderStream())) text += piece
    }
    await assert.rejects(read)
    assert.doesNotMatch(text, /secret/)
    assert.ok(said.mock.calls.some(({ arguments: [, error] }) => /secret/.test(String(error))))
  })

  it('is a problem that names the field, not a file, when a filter is wrong', async () => {
    const { send, cookieOf } = browse()
    const Cookie = await cookieOf('administrator@northwind.example')
    for (const [query, field] of [
      ['acquired-from=yesterday', 'acquired-from'],
      ['colour=red', 'colour'],
      ['sort=colour', 'sort'],
      ['name=Caf%E9', 'name'],
    ] as const) {
      const response = await send('GET', `/api/export/partners.csv?${query}`, { Cookie })
      assert.equal(response.status, 400)
      assert.equal(((await response.json()) as { field: string }).field, field)
    }
  })
})
