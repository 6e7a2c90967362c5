import { sql, type Kysely } from 'kysely'

/** The parts of a name with which customers are counted, up to two characters, one row for each name that has it. */
const parts = (rows: string, sign: 1 | -1) =>
  `select account_id, part, ${sign} as customers from ${rows} cross join lateral lmp.short_parts(folded_name) part`

const addParts = (parts: string) => `
  insert into lmp.name_totals as t (account_id, part, slot, customers)
  select account_id, part, pg_backend_pid() % 8, sum(customers) from (${parts}) p
   group by account_id, part having sum(customers) <> 0 order by account_id, part
  on conflict (account_id, part, slot) do update set customers = t.customers + excluded.customers;`

const names = (rows: string, without: string) =>
  `(select account_id, folded_name from ${rows} except all select account_id, folded_name from ${without}) changed`

const trigger = (change: 'insert' | 'update' | 'delete', tables: string) => `
create trigger names_${change} after ${change} on lmp.customers referencing ${tables} for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.count_names();`

/** Searches by any part of a name, and lists in the order of names, without a look at the rows that are not found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
-- A folded name that an index entry has room for, beside the first 200 characters of the name; else nothing.
alter table lmp.customers add column folded_short text collate "C"
  generated always as (case when octet_length(folded_name) <= 1000 then folded_name end) stored;
drop index lmp.customers_by_name;
create index customers_by_name on lmp.customers (account_id, name_start, id) include (folded_short);

-- Every one, two and three characters that follow each other in a name, with the account: what lmp.name_keys has of a part
-- of any length, its name has too.
create function lmp.parts_of_name(account text, name text) returns text[] language plpgsql immutable parallel safe as $$
declare
  parts text[] := '{}';
  character text;
  before text;
  pair text;
begin
  foreach character in array string_to_array(name, null) loop
    parts := parts || (account || '/' || character);
    if before is not null then parts := parts || (account || '/' || before || character); end if;
    if pair is not null then parts := parts || (account || '/' || pair || character); end if;
    pair := before || character;
    before := character;
  end loop;
  return parts;
end $$;
drop index lmp.customers_by_part_of_name;
create index customers_by_part_of_name on lmp.customers using gin (lmp.parts_of_name(account_id, folded_name)) with (fastupdate = off);

-- The account's customers with that part in their name, all at once. An index serves array operators only before row-level
-- security, so this runs as the owner, and tests the account as the policy does.
drop function lmp.customers_named;
create function lmp.customers_named(account text, part text) returns setof lmp.customers
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('role') <> 'none' and account is distinct from current_setting('lmp.account_id', true) then
    return;
  end if;
  return query
    select c.* from lmp.customers c
     where lmp.parts_of_name(c.account_id, c.folded_name) @> lmp.name_keys(account, part)
       and c.account_id = account and strpos(c.folded_name, part) > 0;
end $$;
revoke all on function lmp.customers_named from public;
grant execute on function lmp.customers_named to lmp_reader;
create or replace function lmp.count_customers_named(account text, part text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('role') <> 'none' and account is distinct from current_setting('lmp.account_id', true) then
    return 0;
  end if;
  return (
    select count(*) from lmp.customers c
     where lmp.parts_of_name(c.account_id, c.folded_name) @> lmp.name_keys(account, part)
       and c.account_id = account and strpos(c.folded_name, part) > 0);
end $$;

-- How many of an account's customers have one or two characters in their name: too many to be counted one by one, while
-- somebody types. Slots as in lmp.totals.
create table lmp.name_totals (
  account_id text collate "C" not null,
  part text collate "C" not null,
  slot int not null,
  customers bigint not null,
  primary key (account_id, part, slot)
) with (fillfactor = 50);

create function lmp.short_parts(name text) returns setof text language sql immutable as $$
  select distinct part
    from (select c, c || lead(c) over (order by i) as two from unnest(string_to_array(name, null)) with ordinality as characters (c, i)) s
   cross join lateral (values (c), (two)) parts (part)
   where part is not null
$$;

create function lmp.count_names() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then ${addParts(parts('new_rows', 1))}
  elsif tg_op = 'DELETE' then ${addParts(parts('old_rows', -1))}
  else ${addParts(`${parts(names('new_rows', 'old_rows'), 1)} union all ${parts(names('old_rows', 'new_rows'), -1)}`)}
  end if;
  return null;
end $$;
${trigger('insert', 'new table as new_rows')}
${trigger('update', 'old table as old_rows new table as new_rows')}
${trigger('delete', 'old table as old_rows')}

alter function lmp.rebuild(text) rename to rebuild_falls;
-- All that triggers keep for one account, made from its records at once. Nobody else may change the account meanwhile.
create function lmp.rebuild(account text) returns void language plpgsql as $$
begin
  perform lmp.rebuild_falls(account);
  delete from lmp.name_totals where account_id = account;
  ${addParts(parts('(select account_id, folded_name from lmp.customers where account_id = account) names', 1))}
end $$;

alter table lmp.name_totals enable row level security;
alter table lmp.name_totals force row level security;
create policy upkeep on lmp.name_totals to current_user using (true) with check (true);
create policy of_account on lmp.name_totals for select to lmp_reader using (
  account_id = (select current_setting('lmp.account_id', true)));
grant select on lmp.name_totals to lmp_reader;
${addParts(parts('lmp.customers', 1))}

create index service_plans_by_partner on lmp.service_plans (account_id, partner_id);
`,
    )
    .execute(db)
}
