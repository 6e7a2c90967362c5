import type { Screen } from '../contract/drill-down.js'
import type { Widget } from '../contract/widgets.js'
import { law, type Law } from '../laws/law.js'
import { fieldOf } from './exchange.js'
import type { LawName } from './law-list.js'
import type { Site } from './site.js'

const NAME = 'a bad request is refused by name' satisfies LawName

/** A wrong query, and the parameter that is to be named. */
type Bad = readonly [query: string, field: string]

/** Wrong on every URL: nobody has these parameters. */
const NO_PARAMETERS: readonly Bad[] = [
  ['colour=red', 'colour'],
  ['__proto__=x', '__proto__'],
  ['constructor=x', 'constructor'],
  ['Status=enabled', 'Status'],
]

const WIDGETS: { readonly [W in Widget]?: readonly Bad[] } = {
  'account-search': [
    ['kind=partner&kind=customer', 'kind'],
    ['limit=0', 'limit'],
    ['limit=abc', 'limit'],
    ['limit=', 'limit'],
    ['limit=5&limit=5', 'limit'],
    ['text=%ff', 'text'],
    ['text=%00', 'text'],
    [`text=${'x'.repeat(501)}`, 'text'],
  ],
  'usage-report-status': [
    ['cycle=2026-13', 'cycle'],
    ['cycle=2026-10&cycle=2026-09', 'cycle'],
    ['cycle=%F0', 'cycle'],
    ['cycle=', 'cycle'],
  ],
  'billing-report-status': [
    ['cycle=2026-1', 'cycle'],
    ['cycle=__proto__', 'cycle'],
  ],
  'new-partner-acquisition': [
    ['view=weekly', 'view'],
    ['view=monthly&view=quarterly', 'view'],
    ['period=26', 'period'],
  ],
}

/** Wrong for every list, besides what the law of the same name asks through an adapter. */
const LISTS: readonly Bad[] = [
  ...['abc', '', '1e2', '99999999999999999999'].map(limit => [`limit=${limit}`, 'limit'] as const),
  ['limit=10&limit=20', 'limit'],
  ['sort=__proto__', 'sort'],
  ['status=a&status=b', 'status'],
  ['status=%ff', 'status'],
  ['status=%00', 'status'],
  ['status=%', 'status'],
  [`status=${'x'.repeat(1001)}`, 'status'],
]

const DECREASE = 'decrease-product=p&decrease-cycle=2026-10&decrease-threshold=10-percent'

const SCREENS: { readonly [S in Screen]: readonly Bad[] } = {
  customers: [
    ['name=a&name=b', 'name'],
    ['type=msp', 'type'],
    ['partnerId=p', 'partnerId'],
    ['licenseStatus=expired', 'licenseStatus'],
  ],
  partners: [
    ['name=%ff', 'name'],
    ['acquired-from=2026-02-30', 'acquired-from'],
    ['acquired-from=', 'acquired-from'],
    ['acquired-before=tomorrow', 'acquired-before'],
    ['acquired-before=2026-11-24T00:00:00Z', 'acquired-before'],
    ['acquired-from=2026-01-01&acquired-from=2026-02-01', 'acquired-from'],
    ['without-full-sale=false', 'without-full-sale'],
    ['decrease-product=p&decrease-cycle=2026-10', 'decrease-threshold'],
    [DECREASE.replace('2026-10', '2026-13'), 'decrease-cycle'],
    [DECREASE.replace('10-percent', '-1-percent'), 'decrease-threshold'],
    [DECREASE.replace('10-percent', '10-people'), 'decrease-threshold'],
    [`${DECREASE}&decrease-product=q`, 'decrease-product'],
  ],
  'service-plans': [
    ['id=1', 'id'],
    ['version=full&version=trial', 'version'],
  ],
  'usage-reports': [
    ['cycle=2026-13', 'cycle'],
    ['kind=manual', 'kind'],
    ['partner=a&partner=b', 'partner'],
  ],
  'billing-reports': [
    ['cycle=October', 'cycle'],
    ['kind=a&kind=b', 'kind'],
    ['name=a', 'name'],
  ],
}

/** What an adapter refuses to send, and so what only a URL can get wrong. */
export function badUrls(site: Site): Law {
  return law(NAME, async (_adapter, _context, hold, attempt) => {
    const refused = (path: string, field: string) =>
      attempt(async () => {
        const exchange = await site.user.send(path)
        hold(
          path.slice(0, 200),
          'status and field of the refusal',
          [exchange.status, fieldOf(exchange, 'field')],
          [400, field],
        )
      })

    for (const [query, field] of NO_PARAMETERS.slice(0, 2)) await refused(`manifest?${query}`, field)
    for (const widget of site.widgets) {
      const bad = WIDGETS[widget] ?? []
      for (const [query, field] of [...NO_PARAMETERS.slice(0, bad.length > 0 ? 4 : 2), ...bad]) {
        await refused(`widgets/${widget}?${query}`, field)
      }
    }
    for (const screen of site.open) {
      for (const [query, field] of [...NO_PARAMETERS, ...LISTS, ...SCREENS[screen]]) {
        await refused(`${screen}?${query}`, field)
      }
    }
    for (const screen of site.closed) {
      for (const query of ['colour=red', 'limit=0', 'status=a&status=b']) {
        const path = `${screen}?${query}`
        await attempt(async () => {
          const { status } = await site.user.send(path)
          hold(path, 'is refused with 400 or 403', status === 400 || status === 403 || status, true)
        })
      }
    }
    for (const path of ['widgets/no-such-widget', 'widgets/__proto__', 'no-such-screen', 'constructor']) {
      await attempt(async () => hold(path, 'status', (await site.user.send(path)).status, 404))
    }
    const [screen = 'customers'] = site.open
    // As long as a filter may be, in letters that a URL carries as nine: what is in front of a back end may refuse it.
    const longest = `${screen}?status=${encodeURIComponent('語'.repeat(1000))}`
    if (site.open.length > 0) {
      await attempt(async () => {
        const exchange = await site.user.send(longest)
        const outcome = [exchange.status, fieldOf(exchange, 'total')]
        hold(longest.slice(0, 100), 'status and total of a right URL of 9,000 characters', outcome, [200, 0])
      })
    }
    await attempt(async () => {
      const { status } = await site.user.send(`${screen}?status=${'x'.repeat(12_000)}`)
      hold(
        `${screen}?status=xxx...`,
        'a URL of 12,000 characters is refused',
        (status >= 400 && status < 500) || status,
        true,
      )
    })
  })
}
