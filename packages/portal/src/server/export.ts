import {
  AdapterError,
  parseDrillDown,
  parsePage,
  type DashboardAdapter,
  type Page,
  type Screen,
} from '@lmp-widgets/data-adapter'
import { readQuery } from '@lmp-widgets/server'
import { CSV_COLUMNS } from '../lists/csv-columns.js'
import { BYTE_ORDER_MARK, csvLine } from './csv.js'

/** Names the user of the page: a header, or a parameter in links to files, which carry no headers. */
export const PORTAL_USER = 'portal-user'

const ROWS_AT_ONCE = 1000

/**
 * All rows of a list as a CSV file, sent while it is read: page by page, whatever its size.
 * `query` is that of the list screen's URL, without `?`; `date` goes into the file's name. `onError` hears of what fails
 * once the file has begun: it then breaks off.
 */
export async function exportCsv<S extends Screen>(
  adapter: DashboardAdapter,
  screen: S,
  query: string,
  options: { date: string; signal: AbortSignal; onError: (error: unknown) => void },
): Promise<Response> {
  const params = readQuery(query)
  const { drillDown, unknown } = parseDrillDown(screen, params)
  const [field] = unknown.find(([name]) => name !== PORTAL_USER) ?? []
  if (field !== undefined) throw new AdapterError('invalid-request', `"${field}" is not a filter.`, { field })
  const { sort } = parsePage(screen, params)
  const read = (cursor?: string) =>
    adapter.list<S>(drillDown, { limit: ROWS_AT_ONCE, sort, cursor }, { signal: options.signal })
  // The first page is read before anything is sent: a bad filter is still a problem, not half a file.
  const first = await read()
  return new Response(streamOf(csv(screen, first, read), options.onError), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${screen}-${options.date}.csv"`,
    },
  })
}

async function* csv<S extends Screen>(screen: S, first: Page<S>, read: (cursor: string) => Promise<Page<S>>) {
  const columns = CSV_COLUMNS[screen]
  yield BYTE_ORDER_MARK + csvLine(columns.map(column => column.label))
  for (let page = first; ; page = await read(page.nextCursor)) {
    yield page.rows.map(row => csvLine(columns.map(column => column.cell(row)))).join('')
    if (page.nextCursor === undefined) return
  }
}

/** Pulls the next piece only when the reader wants it: a slow reader slows the database, not the memory. */
function streamOf(
  pieces: AsyncGenerator<string>,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        onError(error)
        // Without its message: the server may show it.
        throw new Error('The export broke off.')
      }
    },
    async cancel() {
      await pieces.return(undefined)
    },
  }
  // Nothing is read ahead: a failure between two reads would end the file as if it were whole.
  return new ReadableStream(source, { highWaterMark: 0 })
}
