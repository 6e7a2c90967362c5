import { law, type Attempt, type Hold, type Law } from '../laws/law.js'
import { BAD_FOR_LISTS, BAD_FOR_SCREENS, BAD_FOR_WIDGETS, NO_PARAMETERS } from './bad-queries.js'
import { fieldOf } from './exchange.js'
import type { LawName } from './law-list.js'
import type { Site } from './site.js'

const NAME = 'a bad request is refused by name' satisfies LawName

/** Requests that an adapter refuses to send: only a URL written by hand can be wrong in these ways. */
export function badUrls(site: Site): Law {
  return law(NAME, async (_adapter, _context, hold, attempt) => {
    await badQueries(site, hold, attempt)
    await closedScreens(site, hold, attempt)
    for (const path of ['widgets/no-such-widget', 'widgets/__proto__', 'no-such-screen', 'constructor']) {
      await attempt(async () => hold(path, 'status', (await site.user.send(path)).status, 404))
    }
    await longUrls(site, hold, attempt)
  })
}

async function badQueries({ user, widgets, open }: Site, hold: Hold, attempt: Attempt): Promise<void> {
  const refused = (path: string, field: string) =>
    attempt(async () => {
      const exchange = await user.send(path)
      const outcome = [exchange.status, fieldOf(exchange, 'field')]
      hold(path.slice(0, 200), 'status and field of the refusal', outcome, [400, field])
    })

  for (const [query, field] of NO_PARAMETERS.slice(0, 2)) await refused(`manifest?${query}`, field)
  for (const widget of widgets) {
    const bad = BAD_FOR_WIDGETS[widget] ?? []
    for (const [query, field] of [...NO_PARAMETERS.slice(0, bad.length > 0 ? 4 : 2), ...bad]) {
      await refused(`widgets/${widget}?${query}`, field)
    }
  }
  for (const screen of open) {
    for (const [query, field] of [...NO_PARAMETERS, ...BAD_FOR_LISTS, ...BAD_FOR_SCREENS[screen]]) {
      await refused(`${screen}?${query}`, field)
    }
  }
}

/** A list that the user may not open may say so before it reads the query. */
async function closedScreens({ user, closed }: Site, hold: Hold, attempt: Attempt): Promise<void> {
  for (const screen of closed) {
    for (const query of ['colour=red', 'limit=0', 'status=a&status=b']) {
      const path = `${screen}?${query}`
      await attempt(async () => {
        const { status } = await user.send(path)
        hold(path, 'is refused with 400 or 403', status === 400 || status === 403 || status, true)
      })
    }
  }
}

async function longUrls({ user, open }: Site, hold: Hold, attempt: Attempt): Promise<void> {
  const [screen = 'customers'] = open
  // The longest filter: in letters that take nine characters each in a URL, so that what is in front of a back end may refuse
  // it, and in letters that some languages count as two.
  const longest = [
    ['a right URL of 9,000 characters', '語'.repeat(1000)],
    ['a right text of 600 code points, each two units of UTF-16', '𠮷'.repeat(600)],
  ] as const
  for (const [what, status] of open.length > 0 ? longest : []) {
    const path = `${screen}?status=${encodeURIComponent(status)}`
    await attempt(async () => {
      const exchange = await user.send(path)
      const outcome = [exchange.status, fieldOf(exchange, 'total')]
      hold(path.slice(0, 100), `status and total of ${what}`, outcome, [200, 0])
    })
  }
  await attempt(async () => {
    const { status } = await user.send(`${screen}?status=${'x'.repeat(12_000)}`)
    const isRefused = status >= 400 && status < 500
    hold(`${screen}?status=xxx...`, 'a URL of 12,000 characters is refused', isRefused || status, true)
  })
}
