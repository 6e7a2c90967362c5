import { describe } from 'node:test'
import type { Count } from '../contract/count.js'
import type { PartnersFilter } from '../contract/drill-down.js'
import type { SearchParams } from '../contract/widgets.js'
import { partsSum } from './parts-sum.js'
import {
  catches,
  names,
  overWrongRecords,
  right,
  spoiled,
  spoiledData,
} from './wrong-adapters.test.support.js'

/** Has another total for one text that is searched for. */
const foundFor = (text: string, total: Count) =>
  spoiled(right(), {
    answer: (answer, { params }) => {
      if (answer.widget !== 'account-search' || answer.state !== 'ready') return
      if ((params as SearchParams | undefined)?.text === text) answer.data.total = total
    },
  })

describe(`the law "${partsSum.name}"`, () => {
  catches(partsSum, [
    [
      'loses a kind',
      spoiledData('billing-report-status', ({ statuses }) => {
        for (const { kinds } of statuses) kinds?.splice(2, 1)
      }),
    ],
    [
      'leaves out a status that it does not know',
      spoiledData('usage-report-status', ({ statuses }) => statuses.pop()),
    ],
    [
      'leaves out a status of licenses that customers hold',
      spoiledData('customer-license-status', data => {
        data.statuses = data.statuses.filter(({ status }) => status !== 'normal')
      }),
    ],
    [
      'leaves out a product whose units fell',
      spoiledData('chargeable-unit-decrease', ({ products }) => products.pop()),
    ],
    [
      'leaves out a partner whose units fell, of its number and of its list',
      overWrongRecords(source => ({
        decreases: async (cycle, threshold) => {
          const counts = await source.decreases(cycle, threshold)
          counts.delete('email')
          return counts
        },
        list: async (drillDown, page) => {
          const { decrease } = drillDown.filter as PartnersFilter
          const right = await source.list(drillDown, page)
          return decrease?.product === 'email' ? { ...right, total: 0, rows: [] } : right
        },
      })),
    ],
    [
      'leaves out a status without reports',
      spoiledData('usage-report-status', data => {
        data.statuses = data.statuses.filter(({ value }) => value > 0)
      }),
    ],
    [
      'leaves out a kind without reports',
      spoiledData('billing-report-status', ({ statuses }) => {
        for (const status of statuses) status.kinds = status.kinds?.filter(({ value }) => value > 0)
      }),
    ],
    [
      'shows one match of all that it found',
      spoiledData('account-search', ({ matches }) => matches.splice(1)),
    ],
    [
      'shows two matches to who gives no limit',
      spoiled(right(), {
        request: request =>
          request.widget === 'account-search'
            ? { widget: request.widget, params: { limit: 2, ...request.params } }
            : request,
      }),
    ],
    [
      'sums up buckets that have not begun',
      spoiledData('new-partner-acquisition', data => (data.previous.value += 1)),
    ],
    [
      'has quarters that are not their months',
      spoiledData('new-partner-acquisition', ({ view, buckets }) => {
        const [, second, third] = buckets
        if (view === 'quarterly' && second?.current && third?.current) {
          ;[second.current, third.current] = [third.current, second.current]
        }
      }),
    ],
  ])

  names(partsSum, [
    [
      'new-partner-acquisition .current: sum of the buckets',
      spoiledData('new-partner-acquisition', ({ current }) => current.value++),
    ],
    ['new-partner-overview: rows', spoiledData('new-partner-overview', ({ partners }) => partners.pop())],
    ['new-partner-overview: rows', spoiledData('new-partner-overview', data => (data.partners = []))],
    [
      'inactive-new-partners: inactive partners are some of the new ones',
      spoiledData('inactive-new-partners', data => (data.of = data.value - 1)),
    ],
    [
      'account-search?kind=customer&limit=2&text=ACME: match c1 has the text in its name',
      spoiledData('account-search', ({ matches }) => {
        for (const match of matches) match.name = 'Another'
      }),
    ],
    [
      'new-partner-acquisition?period=2026&view=quarterly 2026-10-01: months of the quarter',
      spoiledData('new-partner-acquisition', ({ view, buckets }) => {
        if (view === 'monthly') buckets.pop()
      }),
    ],
    [
      'partner-license-status .statuses: statuses in rows of partners that are not among them',
      spoiledData('partner-license-status', data => (data.statuses = data.statuses.slice(1))),
    ],
    [
      'chargeable-unit-decrease .products: partners of email, which is not among them',
      spoiledData('chargeable-unit-decrease', data => {
        data.products = data.products.filter(({ id }) => id !== 'email')
      }),
    ],
    [
      'new-partner-acquisition?period=2026&view=quarterly 2026-01-01: sum of the months a year before',
      spoiledData('new-partner-acquisition', ({ view, previous, buckets: [first] }) => {
        if (view === 'quarterly') {
          first!.previous.value++
          previous.value++
        }
      }),
    ],
    [
      'account-search?kind=customer&text=e: total, with blanks around the text: 0',
      foundFor(' e ', { value: 0 }),
    ],
    ['account-search?kind=customer&text=e: total of a search for a blank: 9', foundFor(' ', { value: 9 })],
  ])
})
