import type { ColumnType, Generated } from 'kysely'
import type { DateString } from '@lmp-widgets/data-adapter'

/** A date column: written as text; read as text by `to_char`, because the driver's dates depend on its zone. */
type Day = ColumnType<unknown, DateString, DateString>
type MaybeDay = ColumnType<unknown, DateString | null, DateString | null>
/** A bigint column: drivers return a number or a text; `toCount` reads both. */
type Big = ColumnType<unknown, number, number>

export interface AccountsTable {
  account_id: string
  name: string
  type: 'distributor' | 'isp'
  time_zone: string
  partner_analytics: boolean
  decrease_kind: 'percent' | 'units'
  decrease_value: Big
  overview_days: number
  inactive_days: number
  status_date: ColumnType<unknown, DateString | undefined, DateString>
}

interface ProductsTable {
  account_id: string
  id: string
  name: string
}

interface Named {
  account_id: string
  id: string
  name: string
  folded_name: string
  status: string
  status_since: Day
}

export interface PartnersTable extends Named {
  city: string
  state: string
  type: string
  acquired_on: Day
  first_full_sale_on: Generated<unknown>
}

export interface ServicePlansTable extends Named {
  partner_id: string | null
  product_id: string
  version: string
  created_on: Day
  notification_days: number
  grace_days: number
}

export interface CustomersTable extends Named {
  partner_id: string
  city: string
  state: string
  created_on: Day
}

export interface LicensesTable {
  account_id: string
  id: string
  customer_id: string
  partner_id: string
  plan_id: string
  product_id: string
  version: string
  purchased_on: Day
  full_since: MaybeDay
  expires_on: Day
  provisioned: Big
  used: ColumnType<unknown, number | null, number | null>
  status: Generated<string>
  next_status_on: Generated<unknown>
}

export interface UsageReportsTable {
  account_id: string
  id: string
  partner_id: string
  cycle: string
  status: string
}

export interface BillingReportsTable extends UsageReportsTable {
  kind: string | null
}

export interface UnitsTable {
  account_id: string
  partner_id: string
  cycle: string
  product_id: string
  provisioned: Big
  used: ColumnType<unknown, number | null, number | null>
  chargeable: Big
}

interface PartnerLicenseStatusesTable {
  account_id: string
  partner_id: string
  status: string
  customers: Big
}

interface TotalsTable {
  account_id: string
  list: string
  month: string
  status: string
  kind: string
  slot: number
  began: Big
  changed: Big
}

interface NameTotalsTable {
  account_id: string
  part: string
  slot: number
  customers: Big
}

interface UnitFallsTable {
  account_id: string
  cycle: string
  product_id: string
  partner_id: string
  previous: Big
  current: Big
}

/** The tables, as the migrations make them, in the schema `lmp`. */
export interface Tables {
  accounts: AccountsTable
  products: ProductsTable
  partners: PartnersTable
  service_plans: ServicePlansTable
  customers: CustomersTable
  licenses: LicensesTable
  usage_reports: UsageReportsTable
  billing_reports: BillingReportsTable
  units: UnitsTable
  partner_license_statuses: PartnerLicenseStatusesTable
  totals: TotalsTable
  name_totals: NameTotalsTable
  unit_falls: UnitFallsTable
}
