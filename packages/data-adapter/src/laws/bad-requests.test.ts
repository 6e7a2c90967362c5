import { describe } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { DrillDown } from '../contract/drill-down.js'
import { SCREENS } from '../url/parse-drill-down.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { badRequests } from './bad-requests.js'
import { catches, names, right, spoiled, type WrongAdapter } from './wrong-adapters.test.support.js'

describe(`the law "${badRequests.name}"`, () => {
  catches(badRequests, [
    [
      'answers for another cycle than the one that it does not have',
      spoiled(right(), {
        request: request => (request.widget === 'usage-report-status' ? { widget: request.widget } : request),
      }),
    ],
    [
      'lists everything for a filter that it does not know',
      spoiled(right(), {
        list: (list, drillDown, page, options) => {
          const { colour: _, ...filter } = drillDown.filter as { colour?: string }
          return list({ screen: drillDown.screen, filter } as DrillDown, page, options)
        },
      }),
    ],
    [
      'gives a thousand rows to who asks for more',
      spoiled(right(), {
        list: (list, drillDown, page = {}, options) =>
          list(drillDown, { ...page, ...(page.limit && { limit: Math.min(page.limit, 1000) }) }, options),
      }),
    ],
    [
      'begins anew with a cursor of another list',
      spoiled(right(), {
        list: (list, drillDown, page = {}, options) =>
          list(drillDown, page, options).catch((error: { field?: string }) => {
            if (error.field !== 'cursor' || page.cursor?.length === 1) throw error
            const { cursor: _, ...rest } = page
            return list(drillDown, rest, options)
          }),
      }),
    ],
    ...(
      [
        ['customers', 'product'],
        ['customers', 'partnerId'],
        ['partners', 'type'],
        ['partners', 'product'],
        ['billing-reports', 'partnerId'],
      ] as const
    ).map(([screen, field]): WrongAdapter => [
      `does not apply the filter ${field} of ${screen}`,
      spoiled(right(), {
        list: (list, drillDown, page, options) => {
          const { [field]: _, ...filter } = drillDown.filter as Record<string, string>
          return list(
            drillDown.screen === screen ? ({ screen, filter } as DrillDown) : drillDown,
            page,
            options,
          )
        },
      }),
    ]),
    [
      'takes a name for a pattern',
      spoiled(right(), {
        list: (list, drillDown, page, options) => {
          const { name, ...filter } = drillDown.filter as { name?: string }
          return list(
            (name === '%' || name === '_' ? { screen: drillDown.screen, filter } : drillDown) as DrillDown,
            page,
            options,
          )
        },
      }),
    ],
  ])

  const bad = new AdapterError('invalid-request', 'There is no such path.')
  names(badRequests, [
    [
      'no-such-widget: is no widget: "invalid-request"',
      spoiled(right(), {
        request: request => {
          if (WIDGETS.includes(request.widget)) return request
          throw bad
        },
      }),
    ],
    [
      'no-such-widget: is no screen: "invalid-request"',
      spoiled(right(), {
        list: (list, drillDown, page, options) =>
          SCREENS.includes(drillDown.screen) ? list(drillDown, page, options) : Promise.reject(bad),
      }),
    ],
  ])
})
