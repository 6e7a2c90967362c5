import { sql, type Kysely } from 'kysely'

/**
 * Two request roles that own nothing and may only read: one for a user of the account, one for a user of a partner.
 * Row-level security holds each to the account, and the partner, that its transaction has set; without it, to nothing.
 * The owner of the tables is held by it as well, and has a policy of its own for loading and upkeep.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
do $$
declare
  reader text;
  t text;
begin
  foreach reader in array array['lmp_reader', 'lmp_partner_reader'] loop
    begin
      execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole', reader);
    exception when duplicate_object or unique_violation then
      null; -- Roles belong to the whole server: another database of it has made this one.
    end;
    -- Whoever owns the tables takes these roles for each request; a superuser may anyway.
    if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant %I to current_user', reader);
    end if;
    execute format('grant usage on schema lmp to %I', reader);
  end loop;

  foreach t in array array['accounts', 'products', 'partners', 'service_plans', 'customers', 'licenses', 'usage_reports',
                           'billing_reports', 'units', 'partner_license_statuses', 'customer_days'] loop
    execute format('alter table lmp.%I enable row level security', t);
    execute format('alter table lmp.%I force row level security', t);
    execute format('create policy upkeep on lmp.%I to current_user using (true) with check (true)', t);
    execute format('grant select on lmp.%I to lmp_reader', t);
    execute format('create policy of_account on lmp.%I for select to lmp_reader using (
      account_id = (select current_setting(''lmp.account_id'', true))%s)', t,
      case t when 'service_plans' then ' and partner_id is null' else '' end);
    if t <> 'customer_days' then
      execute format('grant select on lmp.%I to lmp_partner_reader', t);
      execute format('create policy of_partner on lmp.%I for select to lmp_partner_reader using (
        account_id = (select current_setting(''lmp.account_id'', true))%s)', t,
        case
          when t in ('accounts', 'products') then ''
          when t = 'partners' then ' and id = (select current_setting(''lmp.partner_id'', true))'
          else ' and partner_id = (select current_setting(''lmp.partner_id'', true))'
        end);
    end if;
  end loop;
end $$;
`,
    )
    .execute(db)
}
