import { sql, type Kysely } from 'kysely'

const TABLES = [
  'customers',
  'partners',
  'service_plans',
  'licenses',
  'usage_reports',
  'billing_reports',
  'units',
]

/** Each change says on the channel `lmp_changes`, once it is committed, of which account and table it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create function lmp.tell_changes() returns trigger language plpgsql as $$
declare
  account text;
begin
  for account in select distinct account_id from changed loop
    perform pg_notify('lmp_changes', json_build_object('account', account, 'table', tg_table_name)::text);
  end loop;
  return null;
end $$;

-- Its day and its settings are in every number of an account.
create function lmp.tell_account() returns trigger language plpgsql as $$
begin
  perform pg_notify('lmp_changes', json_build_object('account', new.account_id, 'table', tg_table_name)::text);
  return null;
end $$;

create trigger tell_changed after insert or update on lmp.accounts
  for each row execute function lmp.tell_account();

do $$
declare
  t text;
begin
  foreach t in array array['${TABLES.join("', '")}'] loop
    execute format('create trigger tell_inserted after insert on lmp.%I referencing new table as changed for each statement
      when (current_setting(''lmp.bulk'', true) is distinct from ''on'') execute function lmp.tell_changes()', t);
    execute format('create trigger tell_updated after update on lmp.%I referencing new table as changed for each statement
      when (current_setting(''lmp.bulk'', true) is distinct from ''on'') execute function lmp.tell_changes()', t);
    execute format('create trigger tell_deleted after delete on lmp.%I referencing old table as changed for each statement
      when (current_setting(''lmp.bulk'', true) is distinct from ''on'') execute function lmp.tell_changes()', t);
  end loop;
end $$;
`,
    )
    .execute(db)
}
