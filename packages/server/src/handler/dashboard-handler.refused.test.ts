import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { createDashboardHandler } from './dashboard-handler.js'
import { BASE, echo, handlerOf } from './dashboard-handler.test.support.js'

describe('what is refused', () => {
  const refused: [path: string, status: number, field?: string][] = [
    ['', 404],
    ['/', 404],
    ['/orders', 404],
    ['/manifest/', 404],
    ['/customers/1', 404],
    ['/widgets/', 404],
    ['/widgets/orders', 404],
    ['/widgets/__proto__', 404],
    ['/widgets/enabled-customers/1', 404],
    ['/changes', 404],
    ['/manifest?x=1', 400, 'x'],
    ['/changes?x=1', 400, 'x'],
    ['/widgets', 400, 'widget'],
    ['/widgets?widget=enabled-customers&x=1', 400, 'x'],
    ['/widgets/enabled-customers?cycle=2026-10', 400, 'cycle'],
    ['/widgets/usage-report-status?cycle=2026-10&cycle=2026-10', 400, 'cycle'],
    ['/customers?stauts=enabled', 400, 'stauts'],
    ['/customers?status=enabled&status=enabled', 400, 'status'],
    ['/customers?limit=0', 400, 'limit'],
    ['/customers?limit=1001', 400, 'limit'],
    ['/customers?sort=id', 400, 'sort'],
    ['/customers?name=%FF', 400, 'name'],
    ['/customers?name=%zz', 400, 'name'],
    ['/customers?name=%00', 400, 'name'],
    ['/partners?acquired-from=2026-02-30', 400, 'acquired-from'],
    ['/partners?decrease-product=backup', 400, 'decrease-cycle'],
    [`/widgets?${Array.from({ length: 65 }, () => 'widget=enabled-customers').join('&')}`, 400, 'widget'],
    [`/customers?name=${'x'.repeat(20_000)}`, 414],
  ]
  for (const [path, status, field] of refused) {
    test(`${path.slice(0, 70) || 'the bare base path'}: ${status}`, async () => {
      const { get, onError } = handlerOf()
      const response = await get(path)
      assert.equal(response.status, status)
      assert.equal(response.headers.get('content-type'), 'application/problem+json')
      const problem = (await response.json()) as Record<string, unknown>
      assert.equal(problem['status'], status)
      assert.equal(problem['type'], `/api/dashboard/problems/${problem['code']}`)
      assert.equal(problem['field'], field)
      assert.equal(onError.mock.callCount(), 0)
    })
  }

  test('with a problem whose page is where the host says', async () => {
    const problemBase = 'https://docs.example/errors/'
    const response = await createDashboardHandler({ adapterFor: () => undefined, problemBase })(
      new Request(BASE),
    )
    assert.equal(((await response.json()) as { type: string }).type, `${problemBase}unauthenticated`)
  })

  test('a path beside the base path', async () => {
    const handle = createDashboardHandler({ adapterFor: () => echo(), basePath: '/api' })
    for (const path of ['/manifest', '/apimanifest', '/api-manifest', '/web/manifest'])
      assert.equal((await handle(new Request(`https://host.example${path}`))).status, 404, path)
  })

  test('whoever is not signed in, whatever the path', async () => {
    const handle = createDashboardHandler({ adapterFor: () => undefined })
    for (const path of ['/manifest', '/nowhere', '/customers?limit=x']) {
      const response = await handle(new Request(`https://host.example${path}`))
      assert.equal(response.status, 401)
      assert.equal(((await response.json()) as { code: string }).code, 'unauthenticated')
    }
  })

  test('all but GET and HEAD', async () => {
    const adapterFor = mock.fn(() => echo())
    const handle = createDashboardHandler({ adapterFor })
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await handle(new Request('https://host.example/manifest', { method }))
      assert.equal(response.status, 405)
      assert.equal(response.headers.get('allow'), 'GET, HEAD')
    }
    assert.equal(adapterFor.mock.callCount(), 0)
  })
})
