import { sql, type Kysely, type RawBuilder } from 'kysely'
import type {
  Cycle,
  DateString,
  DrillDown,
  DrillDownOf,
  Page,
  PageRequest,
  Screen,
  Threshold,
} from '@lmp-widgets/data-adapter'
import {
  LICENSE_STATUSES,
  encodeCursor,
  placeOf,
  readSlice,
  type Account,
  type Dimension,
  type LicenseStatus,
  type Mark,
  type NewPartnerRecord,
  type Position,
  type Product,
  type RecordSource,
  type Slice,
} from '@lmp-widgets/data-adapter/records'
import { countsBy } from './counts.js'
import { fell } from './falls.js'
import { TABLES, whereOf } from './filters.js'
import { finishRows } from './finished-rows.js'
import { day } from './lists.js'
import { newestPartners } from './newest-partners.js'
import { toCount } from './numbers.js'
import { pageQuery, valueQuery, type ListedRow } from './pages.js'
import type { Tables } from './schema.js'
import type { Scope } from './scope.js'
import { TurnCounts } from './turn-counts.js'
import { wayTo } from './ways.js'

const DIMENSIONS: Record<
  Exclude<Dimension, 'licenseStatus'>,
  Partial<Record<Screen, RawBuilder<unknown>>>
> = {
  status: {
    customers: sql`c.status`,
    partners: sql`p.status`,
    'service-plans': sql`s.status`,
    'usage-reports': sql`u.status`,
    'billing-reports': sql`b.status`,
  },
  kind: { 'billing-reports': sql`b.kind` },
  acquiredOn: { partners: day('p.acquired_on') },
}

/** The records of one scope in one open transaction. */
export class SqlSource implements RecordSource {
  readonly account: Account
  readonly #db: Kysely<Tables>
  readonly #scope: Scope
  readonly #turn: TurnCounts

  constructor(db: Kysely<Tables>, scope: Scope, account: Account) {
    this.#db = db
    this.#turn = new TurnCounts(db, scope)
    this.#scope = scope
    this.account = account
  }

  count(drillDown: DrillDown): Promise<number> {
    return this.#turn.count({ drillDown })
  }

  async countBy(drillDown: DrillDown, dimension: Dimension): Promise<Map<string, number>> {
    const rollup = countsBy(this.#scope, drillDown, dimension)
    if (rollup) return this.#counts(rollup)
    if (dimension === 'licenseStatus') return this.#countByLicenseStatus(drillDown)
    const value = DIMENSIONS[dimension][drillDown.screen]
    if (!value) throw new TypeError(`The rows of ${drillDown.screen} have no ${dimension}.`)
    // Grouped by the stored column, not by a value computed from it for each row.
    const column = dimension === 'acquiredOn' ? sql`p.acquired_on` : value
    return this.#counts(sql`
      select ${value} as value, count(*) as n from ${TABLES[drillDown.screen]}
       where ${whereOf(this.#scope, drillDown)} group by ${column}`)
  }

  history(questions: readonly { drillDown: DrillDown; on: DateString }[]): Promise<number[]> {
    return Promise.all(questions.map(question => this.#turn.count(question)))
  }

  decreases(cycle: Cycle, threshold: Threshold): Promise<Map<string, number>> {
    return this.#counts(sql`
      select f.product_id as value, count(*) as n from lmp.unit_falls f
       where ${fell(this.#scope, { cycle, threshold })} group by f.product_id`)
  }

  newPartners(drillDown: DrillDownOf<'partners'>, limit: number, cycle: Cycle): Promise<NewPartnerRecord[]> {
    return newestPartners(this.#db, this.#scope, { drillDown, limit, cycle })
  }

  products(): Promise<Product[]> {
    const { accountId } = this.#scope
    return this.#rows<Product>(sql`
      select account_id as "accountId", id, name from lmp.products where account_id = ${accountId} order by name, id`)
  }

  async list<S extends Screen>(drillDown: DrillDownOf<S>, page: PageRequest): Promise<Omit<Page<S>, 'asOf'>> {
    const asked = drillDown as DrillDown
    const slice = readSlice<S>({ screen: drillDown.screen as S, filter: drillDown.filter }, page)
    const after = slice.after && (await this.#place<S>(drillDown.screen as S, slice, slice.after))
    const total = await this.count(asked)
    const way = wayTo(this.#scope, asked, slice, total)
    const found = await this.#rows<ListedRow<S>>(pageQuery<S>(this.#scope, asked, slice, after, way))
    const kept = found.slice(0, slice.limit)
    const last = kept.at(-1)
    return {
      screen: drillDown.screen as S,
      total,
      rows: await finishRows<S>(this.#db, this.#scope, asked.screen, kept),
      ...(found.length > kept.length &&
        last && { nextCursor: encodeCursor(asked, slice.sort, { value: last.sortValue, id: last.id }) }),
    }
  }

  /** Where a page begins: a name that is too long for a cursor is looked up. */
  async #place<S extends Screen>(screen: S, slice: Slice<S>, mark: Mark): Promise<Position> {
    if (mark.value !== undefined) return placeOf(mark, undefined)
    const [row] = await this.#rows<{ value: string }>(valueQuery<S>(this.#scope, screen, slice, mark))
    return placeOf(mark, row?.value)
  }

  async #countByLicenseStatus(drillDown: DrillDown): Promise<Map<string, number>> {
    const { screen, filter } = drillDown
    if (screen !== 'customers' && screen !== 'partners') {
      throw new TypeError(`The rows of ${screen} have no licenseStatus.`)
    }
    const asked = LICENSE_STATUSES.map(({ status }) => status).filter(
      status => filter.licenseStatus === undefined || filter.licenseStatus === status,
    )
    const count = async (status: LicenseStatus) =>
      [status, await this.count({ screen, filter: { ...filter, licenseStatus: status } })] as const
    return new Map(await Promise.all(asked.map(count)))
  }

  async #counts(query: RawBuilder<unknown>): Promise<Map<string, number>> {
    const rows = await this.#rows<{ value: string | null; n: unknown }>(query)
    return new Map(rows.flatMap(({ value, n }) => (value === null ? [] : [[value, toCount(n)] as const])))
  }

  async #rows<R>(query: RawBuilder<unknown>): Promise<R[]> {
    return (await query.execute(this.#db)).rows as R[]
  }
}
