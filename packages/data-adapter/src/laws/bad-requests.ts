import type { WidgetRequest } from '../contract/answer.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { Widget } from '../contract/widgets.js'
import { screensOf, widgetsOf } from './every-answer.js'
import { law } from './law.js'
import { readList, toName } from './read-list.js'
import { refusal } from './refusal.js'

/** Wrong parameters of each widget; the key is the one to be named. */
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

/** Filters that are odd and right: they have a list, that is empty or meets them. */
const ODD_FILTERS: { readonly [S in Screen]: readonly object[] } = {
  customers: [
    { status: 'no-such-status' },
    { id: "' or 1=1 --" },
    { name: '%' },
    { name: '_' },
    { name: '\\' },
    { name: "'" },
  ],
  partners: [
    { status: 'no-such-status' },
    { name: '%_' },
    { acquiredFrom: '2030-01-01', acquiredBefore: '2020-01-01' },
    { decrease: { ...DECREASE, threshold: { kind: 'percent', value: Number.MAX_SAFE_INTEGER } } },
    { decrease: { ...DECREASE, threshold: { kind: 'units', value: Number.MAX_SAFE_INTEGER } } },
  ],
  'service-plans': [{ version: 'no-such-version' }, { name: '%' }, { product: '' }],
  'usage-reports': [{ cycle: '1900-01' }, { status: '' }, { partnerId: '0' }],
  'billing-reports': [{ cycle: '2999-12' }, { kind: 'no-such-kind' }],
}

export const badRequests = law('a bad request is refused by name', async (adapter, context, hold) => {
  const manifest = await adapter.manifest()
  const { open } = screensOf(manifest)

  for (const widget of widgetsOf(manifest)) {
    for (const params of [...(BAD_PARAMS[widget] ?? []), { colour: 'red' }]) {
      const [field] = Object.keys(params)
      const outcome = await refusal(adapter.load({ widget, params } as unknown as WidgetRequest))
      hold(`${widget} ${JSON.stringify(params).slice(0, 80)}`, 'is refused', outcome, {
        code: 'invalid-request',
        field,
      })
    }
  }
  for (const name of ['no-such-widget', '__proto__', 'toString']) {
    hold(name, 'is no widget', (await refusal(adapter.load({ widget: name as Widget }))).code, 'not-found')
    const list = adapter.list({ screen: name as Screen, filter: {} } as DrillDown)
    hold(name, 'is no screen', (await refusal(list)).code, 'not-found')
  }

  for (const screen of open) {
    for (const [field, filter] of [...BAD_FILTERS[screen], ['colour', { colour: 'red' }] as const]) {
      const outcome = await refusal(adapter.list({ screen, filter } as DrillDown))
      const path = `${screen} ${JSON.stringify(filter).slice(0, 80)}`
      hold(path, 'is refused', outcome, { code: 'invalid-request', field })
    }
    for (const [field, page] of [
      ...[0, -1, 1001, 1.5, NaN].map(limit => ['limit', { limit }] as const),
      ...['colour', '', '--name', 'id'].map(sort => ['sort', { sort }] as const),
      ...['x', 'e30', '__proto__', '%00'].map(cursor => ['cursor', { cursor }] as const),
    ]) {
      const outcome = await refusal(adapter.list({ screen, filter: {} } as DrillDown, page))
      hold(`${screen} ${JSON.stringify(page)}`, 'is refused', outcome, { code: 'invalid-request', field })
    }

    const { nextCursor: cursor } = await adapter.list({ screen, filter: {} } as DrillDown, { limit: 1 })
    if (cursor !== undefined) {
      const expected = { code: 'invalid-request', field: 'cursor' }
      const elsewhere = adapter.list({ screen, filter: { status: 'no-such-status' } } as DrillDown, {
        cursor,
      })
      hold(screen, 'a cursor of another list is refused', await refusal(elsewhere), expected)
      const otherwise = adapter.list({ screen, filter: {} } as DrillDown, { cursor, sort: '-status' })
      hold(screen, 'a cursor of another order is refused', await refusal(otherwise), expected)
    }

    for (const filter of ODD_FILTERS[screen]) {
      const drillDown = { screen, filter } as DrillDown
      const { total } = await adapter.list(drillDown, { limit: 1 })
      await readList(adapter, drillDown, { expected: total, path: toName(drillDown), hold }, context)
    }
  }
})
