import { describe } from 'node:test'
import type { Page } from '../contract/rows.js'
import { agreesWith } from './agrees-with.js'
import { catches, changedPage, names, right, spoiled, spoiledData } from './wrong-adapters.test.support.js'

const reference = agreesWith(right())

describe(`the law "${reference.name}"`, () => {
  catches(reference, [
    ['counts another day', spoiledData('enabled-customers', data => data.trend?.reverse())],
    [
      'has another city',
      changedPage(page => {
        for (const row of page.rows) if ('city' in row && row.id === 'c7') row.city = 'Reno'
        return page
      }),
    ],
  ])

  names(reference, [
    ['manifest: is', spoiled(right(), { manifest: manifest => ({ ...manifest, locale: 'fr-CA' }) })],
    [
      'customers?status=enabled: is, after 0 rows',
      changedPage((page, { filter }) =>
        'status' in filter ? ({ ...page, rows: page.rows.slice(1) } as Page) : page,
      ),
    ],
    [
      'customers?sort=name: is, after 3 rows',
      changedPage((page, _, { sort, cursor }) =>
        sort && cursor ? ({ ...page, rows: page.rows.slice(1) } as Page) : page,
      ),
    ],
    [
      'customers?sort=name: is, after 0 rows',
      changedPage((page, _, { sort }) => {
        const { nextCursor, ...last } = page
        return sort && nextCursor ? (last as Page) : page
      }),
    ],
  ])
})
