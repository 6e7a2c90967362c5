/** What only shows on the wire. */
import { changed, askedOtherwise, inTransit, withHeaders, withText, type Fault } from './fault.js'

const isList = ({ pathname }: URL) => pathname === '/api/customers'
const isNumber = ({ pathname }: URL) => pathname === '/api/widgets/enabled-customers'

let minutes = 0

export const http: readonly Fault[] = [
  {
    does: 'writes its local time with the Z of UTC',
    breaks: ['time goes forward'],
    handle: inTransit(async (response, { pathname }) => {
      if (pathname !== '/api/manifest' || response.status !== 200) return response
      return withText(response, text => {
        const { timeZone, ...manifest } = JSON.parse(text) as { timeZone: string }
        const asOf = `${new Date().toLocaleString('sv', { timeZone }).replace(' ', 'T')}Z`
        return JSON.stringify({ ...manifest, timeZone, asOf })
      })
    }),
  },
  {
    does: 'tells everybody when something changes',
    breaks: ['who is not signed in gets nothing'],
    handle: inTransit((response, url) =>
      url.pathname === '/api/changes'
        ? new Response(':\n\n', { headers: { 'content-type': 'text/event-stream' } })
        : response,
    ),
  },
  {
    does: 'does not say when it counted the same again',
    breaks: ['an ETag is of one answer'],
    handle: inTransit(response =>
      response.status === 304 ? withHeaders(response, { 'last-modified': undefined }) : response,
    ),
  },
  {
    does: 'has one ETag for all its answers',
    breaks: ['an ETag is of one answer'],
    handle: inTransit(response =>
      response.status === 200 ? withHeaders(response, { etag: '"1"' }) : response,
    ),
  },
  {
    does: 'writes its ETags without quotes',
    breaks: ['an ETag is of one answer'],
    handle: inTransit((response, { pathname }) =>
      response.status === 200
        ? withHeaders(response, { etag: Buffer.from(pathname).toString('hex') })
        : response,
    ),
  },
  {
    does: 'answers 304 for an ETag that it never gave',
    breaks: ['an ETag is of one answer'],
    handle: inTransit((response, _url, request) =>
      response.status === 200 && request.headers.get('if-none-match') === '"made-up"'
        ? new Response(null, { status: 304 })
        : response,
    ),
  },
  {
    does: 'takes no URL of more than 8,190 characters',
    breaks: ['a bad request is refused by name'],
    handle: inTransit((response, url) =>
      url.href.length > 8190 ? new Response('<h1>414</h1>', { status: 414 }) : response,
    ),
  },
  {
    does: 'counts characters in units of UTF-16',
    breaks: ['a bad request is refused by name'],
    handle: inTransit((response, { searchParams }) =>
      (searchParams.get('status')?.length ?? 0) > 1000 && response.status === 200
        ? new Response('{"code":"invalid-request"}', { status: 400 })
        : response,
    ),
  },
  {
    does: 'takes no note of a line feed at the end of a month',
    breaks: ['a bad request is refused by name'],
    handle: askedOtherwise(({ searchParams }) => {
      const [cycle = '', ...more] = searchParams.getAll('cycle')
      if (cycle.endsWith('\n') && more.length === 0) searchParams.set('cycle', cycle.trimEnd())
    }),
  },
  {
    does: 'fails on a digit that is none of ten',
    breaks: ['a bad request is refused by name', 'a refusal is a problem'],
    handle: inTransit((response, { searchParams }) =>
      searchParams.get('limit') === '²' ? new Response('Traceback', { status: 500 }) : response,
    ),
  },
  {
    does: 'ignores a parameter that it does not know',
    breaks: ['a bad request is refused by name', 'the same question has the same answer'],
    handle: askedOtherwise(url => {
      for (const name of ['colour', '__proto__', 'constructor', 'Status']) url.searchParams.delete(name)
    }),
  },
  {
    does: 'takes the first of a repeated parameter',
    breaks: ['a bad request is refused by name'],
    handle: askedOtherwise(url => {
      if (url.pathname === '/api/widgets') return
      for (const name of new Set(url.searchParams.keys())) {
        const value = url.searchParams.get(name)!
        if (url.searchParams.getAll(name).length > 1) url.searchParams.set(name, value)
      }
    }),
  },
  {
    does: 'gives at most a thousand rows to who asks for more',
    breaks: ['a bad request is refused by name'],
    handle: askedOtherwise(url => {
      if (Number(url.searchParams.get('limit')) > 1000) url.searchParams.set('limit', '1000')
    }),
  },
  {
    does: 'begins anew with a cursor that it does not know',
    breaks: ['a bad request is refused by name'],
    handle: askedOtherwise(url => {
      const cursor = url.searchParams.get('cursor')
      if (cursor !== null && cursor.length < 20) url.searchParams.delete('cursor')
    }),
  },
  {
    does: 'fails with 500 on a bad date',
    breaks: ['a bad request is refused by name', 'a refusal is a problem'],
    handle: inTransit((response, url) =>
      response.status === 400 && url.searchParams.has('acquired-from')
        ? new Response('{"error":"invalid input syntax for type date"}', {
            status: 500,
            headers: { 'content-type': 'application/json' },
          })
        : response,
    ),
  },
  {
    does: 'refuses with HTML',
    breaks: ['a refusal is a problem'],
    handle: inTransit(response =>
      response.status === 404
        ? new Response('<h1>Not found</h1>', { status: 404, headers: { 'content-type': 'text/html' } })
        : response,
    ),
  },
  {
    does: 'refuses with a code that is of another status',
    breaks: ['a refusal is a problem'],
    handle: inTransit(response =>
      response.status === 404
        ? withText(response, text => text.replace('"code":"not-found"', '"code":"server"'))
        : response,
    ),
  },
  {
    does: 'says another status in a refusal than it has',
    breaks: ['a refusal is a problem'],
    handle: inTransit(response =>
      response.status === 404
        ? withText(response, text => text.replace('"status":404', '"status":400'))
        : response,
    ),
  },
  {
    does: 'refuses without naming the parameter',
    breaks: ['a bad request is refused by name', 'the same question has the same answer'],
    handle: inTransit((response, url) =>
      response.status === 400 && url.pathname.startsWith('/api/')
        ? withText(response, text => text.replace(/,"field":"[^"]*"/, ''))
        : response,
    ),
  },
  {
    does: 'shows an error page with 200',
    breaks: ['an answer is clean JSON', 'an answer is kept nowhere', 'count = list'],
    handle: inTransit((response, url) =>
      isList(url) && response.status === 200 && url.searchParams.get('license-status') === 'expired'
        ? new Response('<h1>Please try again later</h1>', { headers: { 'content-type': 'text/html' } })
        : response,
    ),
  },
  {
    does: 'lets caches store its answers',
    breaks: ['an answer is kept nowhere'],
    handle: inTransit((response, url) =>
      isNumber(url) ? withHeaders(response, { 'cache-control': 'public, max-age=60' }) : response,
    ),
  },
  {
    does: 'says nothing about caches',
    breaks: ['an answer is kept nowhere'],
    handle: inTransit(response => withHeaders(response, { 'cache-control': undefined })),
  },
  {
    does: 'does not say that lists vary by who asks',
    breaks: ['an answer is kept nowhere'],
    handle: inTransit((response, url) =>
      isList(url) ? withHeaders(response, { vary: 'Accept-Encoding' }) : response,
    ),
  },
  {
    does: 'has a key twice in an object',
    breaks: ['an answer is clean JSON'],
    handle: inTransit((response, url) =>
      isNumber(url) && response.status === 200
        ? withText(response, text => text.replace('"value":', '"value":7,"value":'))
        : response,
    ),
  },
  {
    does: 'writes a count with a fraction',
    breaks: ['an answer is clean JSON'],
    handle: inTransit((response, url) =>
      isNumber(url) && response.status === 200
        ? withText(response, text => text.replace(/"value":(\d+)/, '"value":$1.0'))
        : response,
    ),
  },
  {
    does: 'sends Latin-1 for UTF-8',
    breaks: ['an answer is clean JSON', 'count = list'],
    handle: inTransit(async (response, url) => {
      if (!isList(url) || response.status !== 200) return response
      const body = Buffer.from(await response.text(), 'latin1')
      return new Response(body, { headers: response.headers })
    }),
  },
  {
    does: 'breaks off in the middle of a list',
    breaks: ['an answer is clean JSON', 'count = list'],
    handle: inTransit((response, url) =>
      isList(url) && response.status === 200 ? withText(response, text => text.slice(0, -20)) : response,
    ),
  },
  {
    does: 'calls its JSON text',
    breaks: ['an answer is clean JSON', 'every answer is valid'],
    handle: inTransit((response, url) =>
      isNumber(url) ? withHeaders(response, { 'content-type': 'text/plain' }) : response,
    ),
  },
  {
    does: 'swaps two answers of a batch',
    breaks: ['the same question has the same answer'],
    handle: inTransit((response, { pathname }) =>
      pathname === '/api/widgets' && response.status === 200
        ? withText(response, text =>
            text
              .replace('"index":1,', '"index":-,')
              .replace('"index":2,', '"index":1,')
              .replace('"index":-,', '"index":2,'),
          )
        : response,
    ),
  },
  {
    does: 'has other numbers in a batch than alone',
    breaks: ['the same question has the same answer'],
    handle: inTransit((response, { pathname }) =>
      pathname === '/api/widgets' && response.status === 200
        ? withText(response, text => text.replace('"value":9,', '"value":10,'))
        : response,
    ),
  },
  {
    does: 'answers half as many questions at once as it must',
    breaks: ['the same question has the same answer'],
    handle: askedOtherwise(({ searchParams }) => {
      const questions = searchParams.getAll('widget')
      if (questions.length <= 32 || questions.length > 64) return
      searchParams.delete('widget')
      for (const question of questions.slice(0, 32)) searchParams.append('widget', question)
    }),
  },
  {
    does: 'loses the last answer of a batch',
    breaks: ['the same question has the same answer'],
    handle: inTransit((response, { pathname }) =>
      pathname === '/api/widgets' && response.status === 200
        ? withText(response, text => text.replace(/[^\n]+\n$/, ''))
        : response,
    ),
  },
  {
    does: 'says nothing of when it counted',
    breaks: ['every answer is valid'],
    handle: inTransit((response, url) =>
      isNumber(url) && response.status === 200
        ? withText(response, text => text.replace(/"asOf":"[^"]*",/, ''))
        : response,
    ),
  },
  {
    does: 'goes back in time',
    breaks: ['time goes forward'],
    handle: inTransit((response, url) =>
      isNumber(url) && response.status === 200
        ? withText(response, text =>
            text.replace('T02:00:00', `T02:${String(59 - (minutes++ % 60)).padStart(2, '0')}:00`),
          )
        : response,
    ),
  },
  {
    does: 'has another answer each time',
    breaks: ['the same question has the same answer'],
    handle: changed({
      data: (data: { trend?: number[] }, { widget }: { widget: string }) => {
        if (widget === 'active-partners') data.trend = [minutes++]
      },
    } as object),
  },
  {
    does: 'takes a POST for a GET',
    breaks: ['nothing can be changed'],
    handle: (() => {
      const right = inTransit(response => response)
      return request => right(new Request(request.url, { headers: request.headers }))
    })(),
  },
  {
    does: 'finds nothing for a HEAD',
    breaks: ['nothing can be changed'],
    handle: inTransit((response, _url, { method }) =>
      method === 'HEAD' ? new Response(null, { status: 404, headers: response.headers }) : response,
    ),
  },
  {
    does: 'answers a HEAD with the page of a framework',
    breaks: ['nothing can be changed'],
    handle: inTransit((response, _url, { method }) =>
      method === 'HEAD' ? withHeaders(response, { 'content-type': 'text/html' }) : response,
    ),
  },
  {
    does: 'wants to be left alone for "a while"',
    breaks: ['who asks too often is told when to return'],
    handle: (() => {
      let told = false
      return inTransit((response, url) => {
        if (told || !isNumber(url)) return response
        told = true
        return new Response('{"type":"about:blank","title":"Too often","status":429,"code":"rate-limited"}', {
          status: 429,
          headers: { 'content-type': 'application/problem+json', 'retry-after': 'a while' },
        })
      })
    })(),
  },
]
