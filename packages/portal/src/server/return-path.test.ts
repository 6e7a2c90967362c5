import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { safeReturnPath } from './return-path.js'

describe('safeReturnPath', () => {
  for (const path of ['/', '/customers', '/customers?status=enabled&sort=-name'])
    it(`goes back to ${path}`, () => assert.equal(safeReturnPath(path), path))

  for (const path of [
    null,
    '',
    'customers',
    'https://evil.example/',
    '//evil.example/customers',
    '/\\evil.example',
    '//[',
    '/%2f/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/sign-in',
    '/healthz',
    '/contract/*',
    '/assets/:file',
    '/nowhere',
    '/api/dashboard/manifest',
    '/api/export/customers.csv',
    '/customers/../../etc',
  ])
    it(`goes to the dashboard instead of ${JSON.stringify(path)}`, () =>
      assert.equal(safeReturnPath(path), '/'))
})
