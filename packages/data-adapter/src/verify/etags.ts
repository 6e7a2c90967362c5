import { law, type Hold, type Law } from '../laws/law.js'
import { canonicalJson } from '../paging/cursor.js'
import { fieldOf, jsonOf, type Exchange } from './exchange.js'
import type { LawName } from './law-list.js'
import type { Site } from './site.js'
import type { Wire } from './wire.js'

const NAME = 'an ETag is of one answer' satisfies LawName

/** Where there are ETags, a 304 goes only to a caller who may see the answer and sends its own ETag. */
export function etags(site: Site): Law {
  return law(NAME, async (_adapter, _context, hold, attempt) => {
    const paths = [
      'manifest',
      ...site.widgets.slice(0, 2).map(widget => `widgets/${widget}`),
      ...site.open.slice(0, 1),
    ]
    const seen = new Map<string, string>()
    for (const path of paths) {
      await attempt(async () => {
        const first = await site.user.send(path)
        const etag = first.headers.get('etag')
        if (etag === null) return hold(path, 'has no ETag', true, true)
        hold(path, 'form of the ETag', /^(W\/)?"[\x21\x23-\x7e]*"$/.test(etag) || etag, true)
        hold(path, `ETag ${etag} is of this answer`, seen.get(etag) ?? path, path)
        seen.set(etag, path)
        const again = await site.user.send(path, { headers: { 'if-none-match': etag } })
        hold(
          path,
          'status with If-None-Match',
          again.status === 200 || again.status === 304 || again.status,
          true,
        )
        if (again.status === 304) isCountedAgain(path, again, first, hold)
        const another = await site.user.send(path, { headers: { 'if-none-match': '"made-up"' } })
        hold(path, 'status with another ETag', another.status, 200)
        if (site.other) await isNotTheirs(site.other, path, etag, first, hold)
        if (!site.nobody) return
        const nobody = await site.nobody.send(path, { headers: { 'if-none-match': etag } })
        hold(path, 'status with the ETag and without being signed in', nobody.status, 401)
      })
    }
  })
}

/** A 304 has no body, and the time of the new count: without it a number would look older with each one. */
function isCountedAgain(path: string, { body, headers }: Exchange, first: Exchange, hold: Hold): void {
  hold(path, 'bytes in the body of the 304', body.length, 0)
  const said = headers.get('last-modified')
  const [again, before] = [said ?? '', fieldOf(first, 'asOf')].map(time => Date.parse(String(time)))
  // An HTTP date has no parts of a second.
  const isLater = Math.floor(before! / 1000) <= again! / 1000
  hold(path, 'Last-Modified of the 304 is when it was counted again', isLater || said || 'none', true)
}

// Another user may be told that nothing has changed only where both have the same answer.
async function isNotTheirs(other: Wire, path: string, etag: string, mine: Exchange, hold: Hold) {
  const { status } = await other.send(path, { headers: { 'if-none-match': etag } })
  const isTheirs = status !== 304 || counted(await other.send(path)) === counted(mine)
  hold(path, 'status with the ETag, for the other user, who has another answer', isTheirs ? 200 : 304, 200)
}

/** What an answer says, whenever it was counted. */
function counted(exchange: Exchange): string {
  return canonicalJson({ ...(jsonOf(exchange) as object), asOf: '' })
}
