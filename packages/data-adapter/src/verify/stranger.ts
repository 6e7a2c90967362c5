import { law, type Law } from '../laws/law.js'
import type { LawName } from './law-list.js'
import type { Site } from './site.js'
import type { Wire } from './wire.js'

const NAME = 'who is not signed in gets nothing' satisfies LawName

/** What the stream of changes may answer: the caller is not known, or there is no stream. */
const NO_CHANGES = [401, 404, 204]

/** Everything is a 401 without the header of the user, and with a made-up one: no redirect, no data. */
export function stranger(site: Site): Law {
  return law(NAME, async (_adapter, _context, hold, attempt) => {
    const widget = site.widgets[0] ?? 'enabled-customers'
    const paths = [
      'manifest',
      `widgets/${widget}`,
      `widgets?widget=${widget}`,
      ...[...site.open, ...site.closed].flatMap(screen => [screen, `${screen}?limit=1`]),
      `widgets/${widget}?colour=red`,
    ]
    const asks = (wire: Wire, path: string) =>
      attempt(async () => {
        const { status } = await wire.send(path)
        hold(`${path} (as ${wire.identity.name})`, 'status', status, 401)
      })
    const hearsNothing = (wire: Wire) =>
      attempt(async () => {
        const { status } = await wire.send('changes', { headers: { accept: 'text/event-stream' } })
        const isNothing = NO_CHANGES.includes(status)
        hold(`changes (as ${wire.identity.name})`, 'status', isNothing ? 401 : status, 401)
      })
    for (const path of paths) if (site.nobody) await asks(site.nobody, path)
    for (const path of paths.slice(0, 4)) if (site.madeUp) await asks(site.madeUp, path)
    for (const wire of [site.nobody, site.madeUp]) if (wire) await hearsNothing(wire)
  })
}
