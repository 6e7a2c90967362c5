import { sql, type Kysely } from 'kysely'

/** What lists are found and ordered by beyond their own columns: a part of a name, and the partner's name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table lmp.partners add name_start text collate "C" not null generated always as (left(name, 200)) stored;
create index partners_by_name on lmp.partners (account_id, name_start, id);

-- Every three characters that follow each other in a name, with the account: a name that has a part has all of the part's keys.
create function lmp.name_keys(account text, name text) returns text[] language sql immutable parallel safe as $$
  select array(select account || '/' || substr(name, i, 3) from generate_series(1, greatest(length(name) - 2, 1)) i)
$$;
create index customers_by_part_of_name on lmp.customers using gin (lmp.name_keys(account_id, folded_name)) with (fastupdate = off);

-- The account's customers with those three or more characters in their name.
-- An index serves array operators only before row-level security, so this runs as the owner, tests the account itself,
-- and gives ids alone: what the caller reads by them passes row-level security as ever.
create function lmp.customers_named(account text, part text) returns setof text
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('role') <> 'none' and account is distinct from current_setting('lmp.account_id', true) then
    return;
  end if;
  return query
    select c.id from lmp.customers c
     where lmp.name_keys(c.account_id, c.folded_name) @> lmp.name_keys(account, part)
       and c.account_id = account and strpos(c.folded_name, part) > 0;
end $$;
revoke all on function lmp.customers_named from public;
grant execute on function lmp.customers_named to lmp_reader;
`,
    )
    .execute(db)
}
