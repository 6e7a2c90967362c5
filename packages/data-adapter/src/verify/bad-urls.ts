import { law, type Law } from '../laws/law.js'
import { LISTS, NO_PARAMETERS, SCREENS, WIDGETS } from './bad-queries.js'
import { fieldOf } from './exchange.js'
import type { LawName } from './law-list.js'
import type { Site } from './site.js'

const NAME = 'a bad request is refused by name' satisfies LawName

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
    // As long as a filter may be: in letters that a URL carries as nine, so what is in front of a back end may refuse it; and in
    // letters that some languages count as two.
    const longest = [
      ['a right URL of 9,000 characters', '語'.repeat(1000)],
      ['a right text of 600 code points, each two units of UTF-16', '𠮷'.repeat(600)],
    ] as const
    for (const [what, status] of site.open.length > 0 ? longest : []) {
      const path = `${screen}?status=${encodeURIComponent(status)}`
      await attempt(async () => {
        const exchange = await site.user.send(path)
        const outcome = [exchange.status, fieldOf(exchange, 'total')]
        hold(path.slice(0, 100), `status and total of ${what}`, outcome, [200, 0])
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
