import { AdapterError } from '../contract/adapter-error.js'
import type { Cycle, DateString, DrillDown, DrillDownOf, Screen, Threshold } from '../contract/drill-down.js'
import type { Page, PageRequest } from '../contract/rows.js'
import type { Widget } from '../contract/widgets.js'
import { decodeCursor, encodeCursor } from '../paging/cursor.js'
import { readSlice } from '../paging/slice.js'
import { SCREENS } from '../url/parse-drill-down.js'
import { invalid } from '../url/read-params.js'
import type { Account, Product } from './book.js'
import { checkAccount } from './check-account.js'
import { checkEnd, checkPart, checkSum } from './check-list.js'
import type { ListPart, ListQuery, Lists } from './lists.js'
import type { Dimension, OpenRecords, RecordSource } from './record-source.js'
import { BILLING_REPORT_STATUSES, LICENSE_STATUSES, USAGE_REPORT_STATUSES } from './statuses.js'
import { widgetsOfLists } from './widgets-of-lists.js'

/**
 * The records of a back end that has lists with a total and nothing else, for `RecordAdapter`: every count is the total of a
 * list of one row. Numbers are of the moment in which each is asked, not of one snapshot; there are no trends.
 * Throws a `TypeError` that names a wrong field of the account.
 */
export function listRecords(given: Lists): OpenRecords {
  checkAccount(given.account)
  const source = new ListSource(given)
  return (_viewer, _now, work) => work(source)
}

class ListSource implements RecordSource {
  readonly account: Account
  readonly screens: readonly Screen[]
  readonly widgets: readonly Widget[]
  readonly #given: Lists

  constructor(given: Lists) {
    this.account = given.account
    this.#given = given
    this.screens = SCREENS.filter(screen => given.lists[screen])
    this.widgets = widgetsOfLists(given)
  }

  async count(drillDown: DrillDown): Promise<number> {
    return (await this.#read(drillDown, { limit: 1 })).total
  }

  async countBy(drillDown: DrillDown, dimension: Dimension): Promise<Map<string, number>> {
    if (dimension === 'acquiredOn') return this.#tally(drillDown as DrillDownOf<'partners'>)
    const words = new Set([...wordsOf(drillDown.screen, dimension), ...(this.#given.words ?? [])])
    for (let isAgain = false; ; isAgain = true) {
      const counts = await Promise.all(
        [...words].map(async word => {
          const filter = { ...drillDown.filter, [dimension]: word }
          return [word, await this.count({ screen: drillDown.screen, filter } as DrillDown)] as const
        }),
      )
      if (dimension === 'licenseStatus') return new Map(counts)
      const sum = counts.reduce((sum, [, count]) => sum + count, 0)
      const total = await this.count(drillDown)
      // A row may have got another word between two of these counts.
      if (sum !== total && !isAgain) continue
      checkSum(drillDown.screen, dimension, total, sum)
      return new Map(counts)
    }
  }

  /** Lists do not show the past. */
  history(): Promise<number[]> {
    return Promise.resolve([])
  }

  async decreases(cycle: Cycle, threshold: Threshold): Promise<Map<string, number>> {
    const counts = await Promise.all(
      (this.#given.products ?? []).map(async ({ id }) => {
        const filter = { decrease: { product: id, cycle, threshold } }
        return [id, await this.count({ screen: 'partners', filter })] as const
      }),
    )
    return new Map(counts)
  }

  products(): Promise<Product[]> {
    const accountId = this.account.id
    return Promise.resolve((this.#given.products ?? []).map(product => ({ accountId, ...product })))
  }

  /** Rows of lists do not hold what the overview shows; the widget is `unsupported`, so nobody asks. */
  newPartners(): Promise<never> {
    return Promise.reject(new AdapterError('server', 'Lists alone cannot tell the newest partners.'))
  }

  async list<S extends Screen>(
    drillDown: DrillDownOf<S>,
    { cursor, ...page }: PageRequest,
  ): Promise<Omit<Page<S>, 'asOf'>> {
    // A cursor of these lists is an offset, which `readSlice` would refuse.
    const { limit, sort } = readSlice<S>(drillDown, page)
    const order = { key: `${sort.key} by offset`, descending: sort.descending }
    const offset =
      cursor === undefined ? 0 : Number(decodeCursor(drillDown as DrillDown, order, cursor).value)
    if (!Number.isSafeInteger(offset) || offset < 0) throw invalid('cursor', 'is not from this list')
    const { total, rows } = await this.#read(drillDown, {
      offset,
      limit,
      sort: `${sort.descending ? '-' : ''}${sort.key}`,
    })
    const next = offset + rows.length
    return {
      screen: drillDown.screen,
      total,
      rows,
      ...(rows.length > 0 &&
        next < total && {
          nextCursor: encodeCursor(drillDown as DrillDown, order, { value: String(next), id: '' }),
        }),
    }
  }

  async #read<S extends Screen>(
    { screen, filter }: DrillDownOf<S>,
    { offset = 0, limit, sort }: { offset?: number; limit: number; sort?: string },
  ): Promise<ListPart<S>> {
    const list = this.#given.lists[screen] as ((query: ListQuery<S>) => Promise<unknown>) | undefined
    if (!list) throw new AdapterError('forbidden', 'This back end has no such list.')
    sort ??= readSlice({ screen, filter }).sort.key
    return checkPart(screen, await list({ screen, filter, offset, limit, sort } as ListQuery<S>))
  }

  /** How many partners were acquired on each day. */
  async #tally(drillDown: DrillDownOf<'partners'>): Promise<Map<DateString, number>> {
    const days = new Map<DateString, number>()
    for (let offset = 0; ;) {
      const { total, rows } = await this.#read<'partners'>(drillDown, {
        offset,
        limit: 1000,
        sort: 'acquiredOn',
      })
      for (const { acquiredOn } of rows) days.set(acquiredOn, (days.get(acquiredOn) ?? 0) + 1)
      offset += rows.length
      if (rows.length > 0 && offset < total) continue
      checkEnd('partners', total, offset)
      return days
    }
  }
}

function wordsOf(screen: Screen, dimension: Dimension): string[] {
  if (dimension === 'licenseStatus') return LICENSE_STATUSES.map(({ status }) => status)
  const known = screen === 'usage-reports' ? USAGE_REPORT_STATUSES : BILLING_REPORT_STATUSES
  if (dimension === 'status') return known.map(({ status }) => status)
  return known.flatMap(status => ('kinds' in status ? [...status.kinds] : []))
}
