import { law, type Law } from '../laws/law.js'
import { typeOf } from './exchange.js'
import type { LawName } from './law-list.js'
import type { Site } from './site.js'

const NAME = 'nothing can be changed' satisfies LawName

/** HEAD is like GET without a body, or is refused; a POST is refused, where one may be tried. */
export function methods(site: Site, { post }: { post: boolean }): Law {
  return law(NAME, async (_adapter, _context, hold, attempt) => {
    const paths = [
      'manifest',
      ...site.widgets.slice(0, 1).map(widget => `widgets/${widget}`),
      ...site.open.slice(0, 1),
    ]
    for (const path of paths) {
      await attempt(async () => {
        const head = await site.user.send(path, { method: 'HEAD' })
        hold(path, 'bytes in the body of HEAD', head.body.length, 0)
        if (head.status === 405) return
        const get = await site.user.send(path)
        hold(path, 'status of HEAD', head.status, get.status)
        hold(path, 'content type of HEAD', typeOf(head), typeOf(get))
      })
      if (!post) continue
      await attempt(async () => {
        const { status } = await site.user.send(path, { method: 'POST' })
        // A gate in front of the API may have no such route, or refuse the POST because of its origin.
        const isRefused = [403, 404, 405].includes(status)
        hold(path, 'status of POST', isRefused ? 405 : status, 405)
      })
    }
  })
}
