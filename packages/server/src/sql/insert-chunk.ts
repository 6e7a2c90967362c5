import { sql, type RawBuilder } from 'kysely'
import { dateIn, searchKey, type BookChunk } from '@lmp-widgets/data-adapter/records'
import type { Tables } from './schema.js'

/** The statement that adds these rows; license statuses are those of `now`, in each account's zone. Triggers stay off for it. */
export function insertChunk(chunk: BookChunk, now: Date): RawBuilder<unknown> {
  switch (chunk.table) {
    case 'accounts':
      return insertRows('accounts', chunk.rows, {
        account_id: ['text', row => row.id],
        name: ['text', row => row.name],
        type: ['text', row => row.type],
        time_zone: ['text', row => row.timeZone],
        partner_analytics: ['bool', row => row.partnerAnalytics],
        decrease_kind: ['text', row => row.decreaseThreshold.kind],
        decrease_value: ['bigint', row => row.decreaseThreshold.value],
        overview_days: ['int', row => row.overviewDays],
        inactive_days: ['int', row => row.inactiveDays],
        status_date: ['date', row => dateIn(row.timeZone, now)],
      })
    case 'products':
      return insertRows('products', chunk.rows, {
        account_id: ['text', row => row.accountId],
        id: ['text', row => row.id],
        name: ['text', row => row.name],
      })
    case 'partners':
      return insertRows('partners', chunk.rows, {
        account_id: ['text', row => row.accountId],
        id: ['text', row => row.id],
        name: ['text', row => row.name],
        folded_name: ['text', row => searchKey(row.name)],
        city: ['text', row => row.city],
        state: ['text', row => row.state],
        type: ['text', row => row.type],
        status: ['text', row => row.status],
        status_since: ['date', row => row.statusSince],
        acquired_on: ['date', row => row.acquiredOn],
      })
    case 'servicePlans':
      return insertRows('service_plans', chunk.rows, {
        account_id: ['text', row => row.accountId],
        id: ['text', row => row.id],
        partner_id: ['text', row => row.partnerId],
        name: ['text', row => row.name],
        folded_name: ['text', row => searchKey(row.name)],
        product_id: ['text', row => row.productId],
        version: ['text', row => row.version],
        status: ['text', row => row.status],
        status_since: ['date', row => row.statusSince],
        created_on: ['date', row => row.createdOn],
        notification_days: ['int', row => row.notificationDays],
        grace_days: ['int', row => row.graceDays],
      })
    case 'customers':
      return insertRows('customers', chunk.rows, {
        account_id: ['text', row => row.accountId],
        id: ['text', row => row.id],
        partner_id: ['text', row => row.partnerId],
        name: ['text', row => row.name],
        folded_name: ['text', row => searchKey(row.name)],
        city: ['text', row => row.city],
        state: ['text', row => row.state],
        status: ['text', row => row.status],
        status_since: ['date', row => row.statusSince],
        created_on: ['date', row => row.createdOn],
      })
    case 'licenses':
      return insertLicenses(
        unnest(chunk.rows, {
          account_id: ['text', row => row.accountId],
          id: ['text', row => row.id],
          customer_id: ['text', row => row.customerId],
          plan_id: ['text', row => row.planId],
          product_id: ['text', row => row.productId],
          version: ['text', row => row.version],
          purchased_on: ['date', row => row.purchasedOn],
          full_since: ['date', row => row.fullSince],
          expires_on: ['date', row => row.expiresOn],
          provisioned: ['bigint', row => row.provisioned],
          used: ['bigint', row => row.used],
        }),
      )
    case 'usageReports':
      return insertRows('usage_reports', chunk.rows, {
        account_id: ['text', row => row.accountId],
        id: ['text', row => row.id],
        partner_id: ['text', row => row.partnerId],
        cycle: ['text', row => row.cycle],
        status: ['text', row => row.status],
      })
    case 'billingReports':
      return insertRows('billing_reports', chunk.rows, {
        account_id: ['text', row => row.accountId],
        id: ['text', row => row.id],
        partner_id: ['text', row => row.partnerId],
        cycle: ['text', row => row.cycle],
        status: ['text', row => row.status],
        kind: ['text', row => row.kind],
      })
    case 'units':
      return insertRows('units', chunk.rows, {
        account_id: ['text', row => row.accountId],
        partner_id: ['text', row => row.partnerId],
        cycle: ['text', row => row.cycle],
        product_id: ['text', row => row.productId],
        provisioned: ['bigint', row => row.provisioned],
        used: ['bigint', row => row.used],
        chargeable: ['bigint', row => row.chargeable],
      })
  }
}

type Columns<R> = Record<string, [type: string, value: (row: R) => unknown]>

function insertRows<R>(table: keyof Tables, rows: readonly R[], columns: Columns<R>): RawBuilder<unknown> {
  const names = sql.join(Object.keys(columns).map(name => sql.ref(name)))
  return sql`insert into ${sql.table(`lmp.${table}`)} (${names}) select * from ${unnest(rows, columns)}`
}

// With the partner and the status that the trigger would give each. Looked up one by one, which `limit` says: of records
// that were just written the planner knows nothing, and joins as it sees fit can take ten times as long.
function insertLicenses(rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    insert into lmp.licenses (account_id, id, customer_id, plan_id, product_id, version, purchased_on,
                              full_since, expires_on, provisioned, used, partner_id, status, next_status_on)
    select r.*, c.partner_id,
           lmp.license_status(a.status_date, c.status, p.status, r.expires_on,
                              s.notification_days, s.grace_days, r.provisioned, r.used),
           lmp.next_status_on(a.status_date, c.status, p.status, r.expires_on, s.notification_days, s.grace_days)
      from ${rows}
      cross join lateral (select * from lmp.accounts where account_id = r.account_id limit 1) a
      cross join lateral (select * from lmp.customers where account_id = r.account_id and id = r.customer_id limit 1) c
      cross join lateral (select * from lmp.partners where account_id = r.account_id and id = c.partner_id limit 1) p
      cross join lateral (select * from lmp.service_plans where account_id = r.account_id and id = r.plan_id limit 1) s`
}

// One array for each column: as quick as COPY to within a factor of two, and any driver can send it.
function unnest<R>(rows: readonly R[], columns: Columns<R>): RawBuilder<unknown> {
  const arrays = Object.values(columns).map(
    ([type, value]) => sql`${rows.map(row => value(row) ?? null)}::${sql.raw(type)}[]`,
  )
  return sql`unnest(${sql.join(arrays)}) as r(${sql.join(Object.keys(columns).map(name => sql.ref(name)))})`
}
