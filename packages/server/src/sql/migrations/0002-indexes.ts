import { sql, type Kysely } from 'kysely'

/** One index for each way that a widget counts or a list is ordered; docs/scale.md shows which query uses which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create index partners_by_acquisition on lmp.partners (account_id, acquired_on, id);

create index customers_by_name on lmp.customers (account_id, name_start, id);
create index customers_by_partner on lmp.customers (account_id, partner_id, name_start, id);
create index customers_by_creation on lmp.customers (account_id, created_on, id);
create index customers_by_status on lmp.customers (account_id, status, id);

create index licenses_by_customer on lmp.licenses (account_id, customer_id, product_id, status);
create index licenses_by_partner on lmp.licenses (account_id, partner_id, status, customer_id);
create index licenses_by_status on lmp.licenses (account_id, status, product_id, customer_id, partner_id);
create index licenses_by_next_status on lmp.licenses (account_id, next_status_on);

create index usage_reports_by_cycle on lmp.usage_reports (account_id, cycle, status, partner_id);
create index usage_reports_in_order on lmp.usage_reports (account_id, cycle, id);
create index usage_reports_by_partner on lmp.usage_reports (account_id, partner_id, cycle);
create index billing_reports_by_cycle on lmp.billing_reports (account_id, cycle, status, kind, partner_id);
create index billing_reports_in_order on lmp.billing_reports (account_id, cycle, id);
create index billing_reports_by_partner on lmp.billing_reports (account_id, partner_id, cycle);

create index units_by_partner on lmp.units (account_id, partner_id, cycle, product_id);
`,
    )
    .execute(db)
}
