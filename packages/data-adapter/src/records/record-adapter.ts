import { AdapterError } from '../contract/adapter-error.js'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import type { DrillDownOf, Screen } from '../contract/drill-down.js'
import { CONTRACT_VERSION, type Manifest } from '../contract/manifest.js'
import type { Page, PageRequest } from '../contract/rows.js'
import type { Widget } from '../contract/widgets.js'
import { abortError } from '../decorators/deadline.js'
import { answer } from './answers/answer.js'
import { dateIn } from './calendar.js'
import { checkDrillDown } from './check-request.js'
import type { Inquiry } from './inquiry.js'
import type { OpenRecords, RecordSource } from './record-source.js'
import { Rights } from './rights.js'
import { stoppable, untilAborted } from './until-aborted.js'
import type { Viewer } from './viewer.js'

/** What a `RecordAdapter` needs besides records. */
export interface RecordAdapterOptions {
  /** The back end's clock, asked once for each call; this machine's when not given. */
  now?: () => Date
  /** Explains a failure of the records, if more can be said than `server`. */
  explain?: (failure: unknown) => AdapterError | undefined
}

/**
 * The dashboard over records that can be counted and listed: every widget's number is a count of the list behind it.
 * What a viewer may see, what the windows, periods and trends are, is decided here once, for memory and databases alike.
 * A failure of the records is an `AdapterError`, `server` unless `explain` says more, with the failure as its cause.
 */
export class RecordAdapter implements DashboardAdapter {
  readonly #open: OpenRecords
  readonly #viewer: Viewer
  readonly #now: () => Date
  readonly #explain: RecordAdapterOptions['explain']

  constructor(
    open: OpenRecords,
    viewer: Viewer,
    { now = () => new Date(), explain }: RecordAdapterOptions = {},
  ) {
    this.#open = open
    this.#viewer = viewer
    this.#now = now
    this.#explain = explain
  }

  manifest({ signal }: LoadOptions = {}): Promise<Manifest> {
    return this.#inquire(signal, async ({ source, rights }, asOf) => {
      const { account } = source
      const { partner, role } = this.#viewer
      return {
        contract: CONTRACT_VERSION,
        account: { id: account.id, name: account.name },
        ...(partner && { partner: { id: partner.id, name: await nameOf(source, partner.id) } }),
        role,
        timeZone: account.timeZone,
        asOf,
        widgets: [...rights.widgets],
        screens: [...rights.screens],
      }
    })
  }

  load<W extends Widget>(request: WidgetRequest<W>, { signal }: LoadOptions = {}): Promise<Answer<W>> {
    return this.#inquire(signal, async (inquiry, asOf) => {
      return (await answer(inquiry, asOf, request as WidgetRequest)) as Answer<W>
    })
  }

  /**
   * All answers are of one moment and one snapshot, and come in the order of the requests, each when it is ready. Answers
   * that follow a failure of the records are of a new snapshot: the transaction that failed answers nothing more.
   */
  async *loadMany(
    requests: readonly WidgetRequest[],
    { signal }: LoadOptions = {},
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    const left = new AbortController()
    const stop = signal ? AbortSignal.any([signal, left.signal]) : left.signal
    const ready: IndexedAnswer[] = []
    let over = false
    let wake = () => {}
    const tell = (outcome: IndexedAnswer) => {
      ready.push(outcome)
      wake()
    }
    const work = this.#answerEach(requests, stop, tell).finally(() => {
      over = true
      wake()
    })
    // Its failure is thrown to the reader below; until then nobody handles it.
    work.catch(() => {})
    try {
      while (!stop.aborted) {
        const next = ready.shift()
        if (next) yield next
        else if (over) break
        else await new Promise<void>(resolve => (wake = resolve))
      }
      await work
      // All may have been ready, and not yet read.
      if (signal?.aborted) throw abortError()
    } finally {
      left.abort()
    }
  }

  list<S extends Screen>(
    given: DrillDownOf<S>,
    page: PageRequest = {},
    { signal }: LoadOptions = {},
  ): Promise<Page<S>> {
    return this.#inquire(signal, async ({ source, rights }, asOf) => {
      const drillDown = checkDrillDown(given)
      if (!rights.mayOpen(drillDown.screen)) {
        throw new AdapterError('forbidden', 'This user may not open that screen.')
      }
      return { ...(await source.list<S>(drillDown, page)), asOf }
    })
  }

  /** Answers one request after the other, and reopens the records after each failure of theirs. */
  async #answerEach(
    requests: readonly WidgetRequest[],
    signal: AbortSignal,
    tell: (outcome: IndexedAnswer) => void,
  ): Promise<void> {
    let index = 0
    while (index < requests.length) {
      await this.#inquire(signal, async (inquiry, asOf) => {
        for (let failed = false; !failed && index < requests.length; index++) {
          try {
            tell({ index, answer: await answer(inquiry, asOf, requests[index]!) })
          } catch (error) {
            failed = !(error instanceof AdapterError)
            tell({ index, error: this.#toAdapterError(error) })
          }
        }
      })
    }
  }

  async #inquire<T>(
    signal: AbortSignal | undefined,
    work: (inquiry: Inquiry, asOf: string) => Promise<T>,
  ): Promise<T> {
    const now = this.#now()
    const viewer = this.#viewer
    try {
      return await untilAborted(signal, () =>
        this.#open(viewer, now, (source, moment = now) => {
          const rights = new Rights(source.account, viewer, source)
          const today = dateIn(source.account.timeZone, moment)
          return work({ source: stoppable(source, signal), rights, today }, moment.toISOString())
        }),
      )
    } catch (error) {
      throw signal?.aborted ? abortError() : this.#toAdapterError(error)
    }
  }

  #toAdapterError(cause: unknown): AdapterError {
    if (cause instanceof AdapterError) return cause
    return (
      this.#explain?.(cause) ??
      new AdapterError('server', 'The records could not be read. Try again later.', { cause })
    )
  }
}

/** A partner's name; its id where the records have no list of partners. */
async function nameOf(source: RecordSource, id: string): Promise<string> {
  if (source.screens && !source.screens.includes('partners')) return id
  const { rows } = await source.list({ screen: 'partners', filter: { id } }, { limit: 1 })
  return rows[0]?.name ?? id
}
