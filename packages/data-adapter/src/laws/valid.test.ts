import { describe } from 'node:test'
import type { Page } from '../contract/rows.js'
import { valid } from './valid.js'
import {
  catches,
  changedPage,
  names,
  right,
  spoiled,
  spoiledData,
  type WrongAdapter,
} from './wrong-adapters.test.support.js'

describe(`the law "${valid.name}"`, () => {
  catches(valid, [
    ...[-1, 1.5, NaN, 2 ** 53, '5', null].map((value): WrongAdapter => [
      `says that ${value} customers are enabled`,
      spoiledData('enabled-customers', data => (data.value = value as number)),
    ]),
    [
      'answers for the last month whichever is asked',
      spoiled(right(), {
        request: request => (request.widget === 'usage-report-status' ? { widget: request.widget } : request),
      }),
    ],
    [
      'has a status twice',
      spoiledData('customer-license-status', ({ statuses }) => statuses.push(...statuses.slice(0, 1))),
    ],
    [
      'has a kind twice',
      spoiledData('billing-report-status', ({ statuses }) => {
        for (const { kinds } of statuses) kinds?.push({ ...kinds[0]!, value: 0 })
      }),
    ],
    ['offers the oldest month first', spoiledData('usage-report-status', ({ cycles }) => cycles.reverse())],
    [
      'offers a year twice',
      spoiledData('new-partner-acquisition', ({ periods }) => periods.push(...periods.slice(-1))),
    ],
    [
      'has the product with the fewest partners first',
      spoiledData('chargeable-unit-decrease', ({ products }) => {
        for (const [index, product] of products.entries()) product.value = index
        products.push({ ...products[0]!, id: 'more', value: products.length })
      }),
    ],
    [
      'has a partner that was acquired on a day that does not exist',
      spoiledData('new-partner-overview', ({ partners }) => {
        for (const partner of partners) partner.acquiredOn = '2026-02-31'
      }),
    ],
    [
      'lists customers that were created on a day that does not exist',
      changedPage(page => {
        const rows = page.rows.map(row => ({ ...row, createdOn: '2026-11-31' }))
        return page.screen === 'customers' ? ({ ...page, rows } as Page) : page
      }),
    ],
    [
      'shows a new partner twice',
      spoiledData('new-partner-overview', ({ partners }) => partners.push(...partners.slice(0, 1))),
    ],
    [
      'shows matches in another order than that of their names',
      spoiledData('account-search', ({ matches }) => {
        matches.sort((a, b) => (a.name < b.name ? 1 : -1))
      }),
    ],
    [
      'names a widget twice',
      spoiled(right(), {
        manifest: manifest => ({
          ...manifest,
          widgets: [...manifest.widgets, ...manifest.widgets.slice(0, 1)],
        }),
      }),
    ],
  ])

  names(valid, [
    [
      'manifest: what does not fit its schema',
      spoiled(right(), { manifest: manifest => ({ ...manifest, asOf: 'yesterday' }) }),
    ],
    [
      'active-partners: answers its own question: "enabled-customers"',
      spoiled(right(), {
        request: request =>
          request.widget === 'active-partners' ? { widget: 'enabled-customers' } : request,
      }),
    ],
    [
      'chargeable-unit-decrease .products: each is there once',
      spoiledData('chargeable-unit-decrease', ({ products }) => products.push(products.at(-1)!)),
    ],
    [
      'chargeable-unit-decrease .products: those with the most partners are first',
      spoiledData('chargeable-unit-decrease', ({ products }) => {
        products.push({ ...products[0]!, id: 'more', value: 1000 })
      }),
    ],
    [
      'chargeable-unit-decrease .products: each has a partner',
      spoiledData('chargeable-unit-decrease', ({ products }) => {
        products.push({ ...products[0]!, id: 'none', value: 0 })
      }),
    ],
    [
      'account-search?kind=customer&limit=2&text=ACME .matches: each is there once',
      spoiledData('account-search', ({ matches }) => matches.push(...matches.slice(-1))),
    ],
    [
      'manifest .screens: each is there once',
      spoiled(right(), {
        manifest: manifest => ({ ...manifest, screens: [...manifest.screens, ...manifest.screens] }),
      }),
    ],
  ])
})
