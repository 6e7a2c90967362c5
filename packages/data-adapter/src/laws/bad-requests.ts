import type { WidgetRequest } from '../contract/answer.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { Widget } from '../contract/widgets.js'
import { screensOf, widgetsOf } from './every-answer.js'
import { law } from './law.js'
import { readList, toName } from './read-list.js'
import { refusal } from './refusal.js'

/** Wrong parameters of each widget; the key is the parameter that the refusal has to name. */
const BAD_PARAMS: { readonly [W in Widget]?: readonly Record<string, unknown>[] } = {
  'usage-report-status': [
    { cycle: '2026-13' },
    { cycle: 'last' },
    { cycle: '' },
    { cycle: '1999-01' },
    { cycle: '2999-12' },
  ],
  'billing-report-status': [{ cycle: '2026-00' }, { cycle: '2026-10-01' }, { cycle: '1999-01' }],
  'new-partner-acquisition': [
    { view: 'weekly' },
    { view: '' },
    { period: '26' },
    { period: '1999' },
    { period: '2999' },
  ],
  'account-search': [
    { kind: 'vendor' },
    { limit: 0 },
    { limit: 51 },
    { limit: 1.5 },
    { limit: -1 },
    { text: 'x'.repeat(501) },
    { text: 'a\0' },
  ],
}

const DECREASE = { product: 'p', cycle: '2026-10', threshold: { kind: 'percent', value: 10 } }

/** Wrong filters of each screen, by the name of the field in a URL. */
const BAD_FILTERS: { readonly [S in Screen]: readonly [field: string, filter: object][] } = {
  customers: [
    ['name', { name: 'a\0' }],
    ['name', { name: 'x'.repeat(1001) }],
    ['status', { status: '\ud800' }],
  ],
  partners: [
    ['acquired-from', { acquiredFrom: '2026-02-30' }],
    ['acquired-from', { acquiredFrom: '' }],
    ['acquired-before', { acquiredBefore: 'tomorrow' }],
    ['without-full-sale', { withoutFullSale: false }],
    ['decrease-cycle', { decrease: { ...DECREASE, cycle: '2026-13' } }],
    ['decrease-threshold', { decrease: { ...DECREASE, threshold: { kind: 'percent', value: -1 } } }],
    ['decrease-threshold', { decrease: { ...DECREASE, threshold: { kind: 'people', value: 1 } } }],
  ],
  'service-plans': [['version', { version: 'a\0' }]],
  'usage-reports': [['cycle', { cycle: '2026-1' }]],
  'billing-reports': [['cycle', { cycle: 'October' }]],
}

/** Filters that are odd but right: their list is empty, or its rows meet them. */
const ODD_FILTERS: { readonly [S in Screen]: readonly object[] } = {
  customers: [
    { status: 'no-such-status' },
    { id: "' or 1=1 --" },
    { name: '%' },
    { name: '_' },
    { name: '\\' },
    { name: "'" },
    { product: 'no-such-product' },
    { partnerId: 'no-such-partner' },
  ],
  partners: [
    { status: 'no-such-status' },
    { name: '%_' },
    { type: 'no-such-type' },
    { product: 'no-such-product' },
    { acquiredFrom: '2030-01-01', acquiredBefore: '2020-01-01' },
    { decrease: { ...DECREASE, threshold: { kind: 'percent', value: Number.MAX_SAFE_INTEGER } } },
    { decrease: { ...DECREASE, threshold: { kind: 'units', value: Number.MAX_SAFE_INTEGER } } },
  ],
  'service-plans': [{ version: 'no-such-version' }, { name: '%' }, { product: '' }],
  'usage-reports': [{ cycle: '1900-01' }, { status: '' }, { partnerId: '0' }],
  'billing-reports': [{ cycle: '2999-12' }, { kind: 'no-such-kind' }, { kind: '' }, { partnerId: '0' }],
}

export const badRequests = law(
  'a bad request is refused by name',
  async (adapter, context, hold, attempt) => {
    const manifest = await adapter.manifest()
    const refused = (path: string, call: Promise<unknown>, field: string | undefined, what = 'is refused') =>
      attempt(async () => hold(path, what, await refusal(call), { code: 'invalid-request', field }))
    const notFound = (path: string, call: Promise<unknown>, what: string) =>
      attempt(async () => hold(path, what, (await refusal(call)).code, 'not-found'))

    for (const widget of widgetsOf(manifest)) {
      for (const params of [...(BAD_PARAMS[widget] ?? []), { colour: 'red' }]) {
        const [field] = Object.keys(params)
        const request = { widget, params } as unknown as WidgetRequest
        await refused(`${widget} ${JSON.stringify(params).slice(0, 80)}`, adapter.load(request), field)
      }
    }
    for (const name of ['no-such-widget', '__proto__', 'toString']) {
      await notFound(name, adapter.load({ widget: name as Widget }), 'is no widget')
      const list = { screen: name as Screen, filter: {} } as DrillDown
      await notFound(name, adapter.list(list), 'is no screen')
    }

    for (const screen of screensOf(manifest).open) {
      const list = (filter: object) => ({ screen, filter }) as DrillDown
      for (const [field, filter] of [...BAD_FILTERS[screen], ['colour', { colour: 'red' }] as const]) {
        await refused(`${screen} ${JSON.stringify(filter).slice(0, 80)}`, adapter.list(list(filter)), field)
      }
      for (const [field, page] of [
        ...[0, -1, 1001, 1.5, NaN].map(limit => ['limit', { limit }] as const),
        ...['colour', '', '--name', 'id'].map(sort => ['sort', { sort }] as const),
        ...['x', 'e30', '__proto__', '%00'].map(cursor => ['cursor', { cursor }] as const),
      ]) {
        await refused(`${screen} ${JSON.stringify(page)}`, adapter.list(list({}), page), field)
      }

      const { nextCursor: cursor } = await adapter.list(list({}), { limit: 1 })
      if (cursor !== undefined) {
        const elsewhere = adapter.list(list({ status: 'no-such-status' }), { cursor })
        await refused(screen, elsewhere, 'cursor', 'a cursor of another list is refused')
        const otherwise = adapter.list(list({}), { cursor, sort: '-status' })
        await refused(screen, otherwise, 'cursor', 'a cursor of another order is refused')
      }

      for (const filter of ODD_FILTERS[screen]) {
        const drillDown = list(filter)
        const path = toName(drillDown)
        await attempt(async () => {
          const { total } = await adapter.list(drillDown, { limit: 1 })
          await readList(adapter, drillDown, { expected: total, path, hold }, context)
        }, path)
      }
    }
  },
)
