import { sql, type Kysely } from 'kysely'

/** What says whose a row is, for each table whose changes are told. */
const PARTNERS = {
  // The account's own.
  products: 'null::text',
  customers: 'partner_id',
  partners: 'id',
  service_plans: 'partner_id',
  licenses: 'partner_id',
  usage_reports: 'partner_id',
  billing_reports: 'partner_id',
  units: 'partner_id',
}

/** A notice holds less than 8,000 bytes: a longer one names no partner and is for all. */
const tell = (table: string, partner: string) => `
create function lmp.tell_${table}() returns trigger language plpgsql as $$
declare
  each record;
  notice json;
begin
  for each in
    select account_id, array_remove(array_agg(distinct ${partner}), null) as partners from changed group by account_id
  loop
    notice := json_build_object('account', each.account_id, 'table', tg_table_name, 'partners', each.partners);
    if octet_length(notice::text) >= 8000 then
      notice := json_build_object('account', each.account_id, 'table', tg_table_name);
    end if;
    perform pg_notify('lmp_changes', notice::text);
  end loop;
  return null;
end $$;
${(
  [
    ['tell_inserted', 'insert', 'new table as changed'],
    ['tell_left', 'update', 'old table as changed'],
    ['tell_updated', 'update', 'new table as changed'],
    ['tell_deleted', 'delete', 'old table as changed'],
  ] as const
)
  .map(
    ([name, change, rows]) => `
drop trigger if exists ${name} on lmp.${table};
create trigger ${name} after ${change} on lmp.${table} referencing ${rows} for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.tell_${table}();`,
  )
  .join('')}`

/** A license is its customer's partner's, whatever its row says; and a change is told to the partners that it is of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create or replace function lmp.set_license_status() returns trigger language plpgsql as $$
begin
  -- The share lock on the account keeps the day from moving on before this license is there to be moved.
  select c.partner_id,
         lmp.license_status(a.status_date, c.status, p.status, new.expires_on,
                            s.notification_days, s.grace_days, new.provisioned, new.used),
         lmp.next_status_on(a.status_date, c.status, p.status, new.expires_on, s.notification_days, s.grace_days)
    into new.partner_id, new.status, new.next_status_on
    from lmp.accounts a
    join lmp.customers c on c.account_id = a.account_id and c.id = new.customer_id
    join lmp.partners p on p.account_id = a.account_id and p.id = c.partner_id
    join lmp.service_plans s on s.account_id = a.account_id and s.id = new.plan_id
   where a.account_id = new.account_id
     for share of a;
  return new;
end $$;

update lmp.licenses l set partner_id = c.partner_id
  from lmp.customers c where c.account_id = l.account_id and c.id = l.customer_id and c.partner_id <> l.partner_id;

${Object.entries(PARTNERS)
  .map(([table, partner]) => tell(table, partner))
  .join('')}
drop function lmp.tell_changes();
`,
    )
    .execute(db)
}
