import { describe } from 'node:test'
import type { Screen } from '../contract/drill-down.js'
import { rightsAgree } from './rights-agree.js'
import { catches, names, right, spoiled, spoiledData } from './wrong-adapters.test.support.js'

describe(`the law "${rightsAgree.name}"`, () => {
  catches(rightsAgree, [
    [
      'gives a drill-down to a role that may not open it',
      spoiledData(
        'enabled-customers',
        data => (data.drillDown = { screen: 'customers', filter: { status: 'enabled' } }),
        'license-manager',
      ),
    ],
    [
      'keeps the drill-down from a role that may open it',
      spoiledData('active-partners', data => delete data.drillDown),
    ],
    [
      'shows a closed list to who guesses its URL',
      spoiled(right('license-manager'), {
        list: (_list, drillDown, page, options) => right().list<Screen>(drillDown, page, options),
      }),
    ],
    [
      'shows a closed list when it is filtered by id',
      spoiled(right('license-manager'), {
        list: (list, drillDown, page, options) =>
          'id' in drillDown.filter
            ? right().list<Screen>(drillDown, page, options)
            : list(drillDown, page, options),
      }),
    ],
    [
      'has a widget that its manifest does not',
      spoiled(right(), {
        manifest: manifest => ({
          ...manifest,
          widgets: manifest.widgets.filter(widget => widget !== 'active-partners'),
        }),
      }),
    ],
    [
      'promises a widget that it does not have',
      spoiled(right(), {
        answer: ({ widget, state, asOf }) => {
          if (widget === 'active-partners' && state === 'ready') return { widget, state: 'unsupported', asOf }
        },
      }),
    ],
  ])

  names(rightsAgree, [
    [
      'active-partners: is ready, as the manifest says: "unsupported"',
      spoiled(right(), {
        answer: ({ widget, asOf }) => {
          if (widget === 'active-partners') return { widget, state: 'unsupported', asOf }
        },
      }),
    ],
  ])
})
