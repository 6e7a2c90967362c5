import { sql, type Kysely } from 'kysely'

/** How many customers have a part in their name, without their ids: most of what a search for a frequent word costs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
-- The number of what lmp.customers_named finds, held to the account as that is.
create function lmp.count_customers_named(account text, part text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('role') <> 'none' and account is distinct from current_setting('lmp.account_id', true) then
    return 0;
  end if;
  return (
    select count(*) from lmp.customers c
     where lmp.name_keys(c.account_id, c.folded_name) @> lmp.name_keys(account, part)
       and c.account_id = account and strpos(c.folded_name, part) > 0);
end $$;
revoke all on function lmp.count_customers_named from public;
grant execute on function lmp.count_customers_named to lmp_reader;
`,
    )
    .execute(db)
}
