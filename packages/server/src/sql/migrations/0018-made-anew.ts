import { sql, type Kysely } from 'kysely'

/** The tables whose rows are counted. Accounts and products are emptied only together with some of them. */
const COUNTED = [
  'partners',
  'service_plans',
  'customers',
  'licenses',
  'usage_reports',
  'billing_reports',
  'units',
]

/** What a change of touches the licenses, whose status depends on it. */
const TOUCHING = ['customers', 'partners', 'service_plans']

const OFF = `when (current_setting('lmp.bulk', true) is distinct from 'on')`

/**
 * `lmp.rebuild` makes all that triggers keep, the partner of each license too, and tells those who listen: all of them stay
 * off while `lmp.bulk` is on.
 * A table that is emptied by TRUNCATE names no rows to the triggers that count: everything is made from what is left.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
-- Sets the status of the account's licenses for its day, of all or of those that are due, and their customers' partners; tells
-- whose changed.
create or replace function lmp.set_statuses(account text, due_only boolean) returns text[] language plpgsql as $$
declare
  partners text[];
begin
  -- Triggers would look up the same for each license by itself.
  perform set_config('lmp.bulk', 'on', true);
  with moved as (
    update lmp.licenses l
       set partner_id = n.partner_id, status = n.status, next_status_on = n.next_status_on
      from (select d.id, c.partner_id,
                   lmp.license_status(a.status_date, c.status, p.status, d.expires_on,
                                      s.notification_days, s.grace_days, d.provisioned, d.used) as status,
                   lmp.next_status_on(a.status_date, c.status, p.status, d.expires_on,
                                      s.notification_days, s.grace_days) as next_status_on
              from lmp.licenses d
              join lmp.accounts a on a.account_id = d.account_id
              join lmp.customers c on c.account_id = d.account_id and c.id = d.customer_id
              join lmp.partners p on p.account_id = d.account_id and p.id = c.partner_id
              join lmp.service_plans s on s.account_id = d.account_id and s.id = d.plan_id
             where d.account_id = account and (not due_only or d.next_status_on <= a.status_date)) n
     where l.account_id = account and l.id = n.id
       and (l.partner_id, l.status, l.next_status_on) is distinct from (n.partner_id, n.status, n.next_status_on)
    returning l.partner_id
  )
  select coalesce(array_agg(distinct partner_id), '{}') into partners from moved;
  perform set_config('lmp.bulk', 'off', true);
  return partners;
end $$;
${TOUCHING.map(
  table => `
drop trigger touch_licenses on lmp.${table};
create trigger touch_licenses after update on lmp.${table}
  referencing old table as old_rows new table as new_rows for each statement ${OFF} execute function lmp.touch_licenses();`,
).join('')}

alter function lmp.rebuild(text) rename to rebuild_all;
-- All that triggers keep for one account, made from its records at once. Where they were off nobody was told what had changed:
-- this tells it. Nobody else may change the account meanwhile.
create function lmp.rebuild(account text) returns void language plpgsql as $$
begin
  perform lmp.rebuild_all(account);
  perform pg_notify('lmp_changes', json_build_object('account', account, 'table', 'accounts')::text);
end $$;

create function lmp.make_anew() returns trigger language plpgsql as $$
begin
  -- What others have counted and not committed would be left, and counted again.
  lock table lmp.totals, lmp.name_totals in exclusive mode;
  delete from lmp.totals;
  delete from lmp.name_totals;
  delete from lmp.unit_falls;
  delete from lmp.partner_license_statuses;
  perform lmp.rebuild(account_id) from lmp.accounts;
  return null;
end $$;
${COUNTED.map(
  table => `
create trigger make_anew after truncate on lmp.${table} for each statement ${OFF} execute function lmp.make_anew();`,
).join('')}
`,
    )
    .execute(db)
}
