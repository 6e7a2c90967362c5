import { textOf, typeOf, type Exchange } from '../verify/exchange.js'
import type { Wire } from '../verify/wire.js'
import type { Widget } from '../contract/widgets.js'
import { attention, ill, well, type Finding } from '../diagnosis/finding.js'
import { inWords } from '../diagnosis/in-words.js'

/** Seconds that two clocks may be apart. */
const APART = 60

/** What the head of an answer says: who may keep it, whether it is named, and what time it is there. */
export function headFindings({ headers }: Exchange, now: Date): Finding[] {
  return [cacheFinding(headers), etagFinding(headers), ...clockFinding(headers, now)]
}

function cacheFinding(headers: Headers): Finding {
  const of = 'caches'
  const said = (headers.get('cache-control') ?? '').toLowerCase()
  if (/no-store/.test(said)) return well(of, 'may keep nothing')
  const cure = 'Answer with "cache-control: private, no-store".'
  return ill(of, `may keep what one user sees: cache-control is "${said.slice(0, 80)}"`, cure)
}

function etagFinding(headers: Headers): Finding {
  const of = 'an answer that is the same again'
  if (headers.has('etag')) return well(of, 'has an ETag, and need not be sent again')
  return attention(
    of,
    'is sent whole each time',
    'Give each answer an ETag, and answer 304 to If-None-Match.',
  )
}

function clockFinding(headers: Headers, now: Date): Finding[] {
  const there = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(there)) return []
  const apart = Math.round(Math.abs(there - now.getTime()) / 1000)
  if (apart <= APART) return [well('the clocks', 'agree')]
  const cure = 'Let both machines keep time by NTP; tokens and ages are read by these clocks.'
  return [attention('the clocks', `are ${inWords(apart)} apart`, cure)]
}

/** Whether a page of many widgets gets all its answers in one request. */
export async function batchFinding(wire: Wire, widgets: readonly Widget[]): Promise<Finding[]> {
  if (widgets.length < 2) return []
  const of = 'all widgets at once'
  const exchange = await wire.send(
    `widgets?${new URLSearchParams(widgets.map(widget => ['widget', widget]))}`,
  )
  const lines = exchange.status === 200 ? linesOf(exchange) : 0
  if (lines === widgets.length) return [well(of, `are one request, ${lines} answers`)]
  const seen =
    exchange.status === 200
      ? `have ${lines} answers to ${widgets.length} questions`
      : `answer ${exchange.status} with ${typeOf(exchange) || 'no type'}`
  return [
    ill(of, seen, 'Run verify: the law "the same question has the same answer" shows which one is missing.'),
  ]
}

/** How many lines there are; none where they are not UTF-8. */
function linesOf(exchange: Exchange): number {
  try {
    return textOf(exchange).split('\n').filter(Boolean).length
  } catch {
    return 0
  }
}
