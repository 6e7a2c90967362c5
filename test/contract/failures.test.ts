import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AdapterError, retrying, type DashboardAdapter, type Manifest } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import { isAnswer as isEnabledCustomers } from '@lmp-widgets/data-adapter/schema/enabled-customers.js'
import { isAnswer as isUsageReportStatus } from '@lmp-widgets/data-adapter/schema/usage-report-status.js'

type Check = (value: unknown) => boolean

/** What a widget gets from a back end that answers with that text: a valid answer, or nothing. */
async function shown(text: string, isAnswer: Check, widget: 'enabled-customers' | 'usage-report-status') {
  const fetch = () => Promise.resolve(new Response(text, { headers: { 'content-type': 'application/json' } }))
  const answer: unknown = await new HttpAdapter('http://host.example', { fetch })
    .load({ widget })
    .catch(() => undefined)
  return isAnswer(answer) ? (answer as { data: unknown }).data : undefined
}
const count = (text: string) =>
  shown(
    `{"widget":"enabled-customers","state":"ready","asOf":"2026-11-24T14:41:00Z","data":{"value":${text}}}`,
    isEnabledCustomers,
    'enabled-customers',
  )

test('a count that is no exact whole number, as it stands in the text, is never shown', async () => {
  assert.deepEqual(await count('9007199254740991'), { value: 9007199254740991 })
  for (const text of [
    ...['-1', '-0', '1.5', '1e999', '-1e999', '1e21', '0.1e0'],
    ...['9007199254740992', '9007199254740993', '18446744073709551615'],
    ...['"5"', 'true', 'null', '[5]', '{"valueOf":5}', 'NaN', 'Infinity', '0x10', '05', '+5', ''],
  ])
    assert.equal(await count(text), undefined, text)
})

test('of a key that is there twice the last one counts, and it is checked like any other', async () => {
  assert.deepEqual(await count('1,"value":2'), { value: 2 })
  assert.equal(await count('1,"value":"2"'), undefined)
  assert.equal(await count('1},"data":{'), undefined)
})

test('ten thousand statuses are one answer, and their sum is its total', async () => {
  const statuses = Array.from({ length: 10_000 }, (_, index) => ({ status: `status-${index}`, value: 1 }))
  const data = { cycle: '2026-10', cycles: ['2026-10'], total: { value: 10_000 }, statuses }
  const answer = { widget: 'usage-report-status', state: 'ready', asOf: '2026-11-24T14:41:00Z', data }
  assert.deepEqual(await shown(JSON.stringify(answer), isUsageReportStatus, 'usage-report-status'), data)
})

test('a clock that is set back or forwards neither holds a request up nor lets it through early', async context => {
  context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-24T14:41:00Z') })
  const sleeps: number[] = []
  let refuse = true
  const asked: DashboardAdapter['manifest'] = () =>
    refuse
      ? Promise.reject(new AdapterError('rate-limited', 'Wait.', { retryAfter: 5 }))
      : Promise.resolve({ contract: '1.0' } as Manifest)
  const adapter = retrying({ manifest: asked } as DashboardAdapter, {
    random: () => 0,
    sleep: milliseconds => {
      sleeps.push(milliseconds)
      refuse = false
      return Promise.resolve()
    },
  })
  for (const hours of [-5, 48]) {
    refuse = true
    const answer = adapter.manifest()
    context.mock.timers.setTime(Date.now() + hours * 3_600_000)
    assert.equal((await answer).contract, '1.0')
  }
  // Each waits out what is left of five seconds, whatever the wall clock says.
  assert.ok(sleeps.length >= 2)
  for (const wait of sleeps) assert.ok(wait > 0 && wait <= 10_000, String(wait))
})
