import { sql, type Kysely } from 'kysely'

/** Keeps the falls of those units `o` of a cycle that were more than the units `n` of the cycle after it, where there are any. */
const keepFalls = (where: string) => `
  insert into lmp.unit_falls (account_id, cycle, product_id, partner_id, previous, current)
  select o.account_id, lmp.next_cycle(o.cycle), o.product_id, o.partner_id, o.chargeable, coalesce(n.chargeable, 0)
    from lmp.units o
    left join lmp.units n on n.account_id = o.account_id and n.cycle = lmp.next_cycle(o.cycle)
                         and n.product_id = o.product_id and n.partner_id = o.partner_id
   where o.chargeable > coalesce(n.chargeable, 0) and ${where};`

const TOUCHED =
  'select account_id as account, array_agg(distinct partner_id) as ids, array_agg(distinct cycle) as cycles'

const trigger = (change: 'insert' | 'update' | 'delete', tables: string) => `
create trigger falls_${change} after ${change} on lmp.units referencing ${tables} for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.count_units();`

/** Where chargeable units fell from one cycle to the next, so that a decrease is counted without a join of two cycles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table lmp.unit_falls (
  account_id text collate "C" not null,
  -- The later of the two cycles.
  cycle text collate "C" not null,
  product_id text collate "C" not null,
  partner_id text collate "C" not null,
  previous bigint not null,
  current bigint not null,
  primary key (account_id, cycle, product_id, partner_id) include (previous, current)
);

create function lmp.next_cycle(cycle text) returns text language sql immutable as $$
  select case when right(cycle, 2) = '12' then lpad((left(cycle, 4)::int + 1)::text, 4, '0') || '-01'
              else left(cycle, 5) || lpad((right(cycle, 2)::int + 1)::text, 2, '0') end
$$;

-- Compares the given partners of one account again, in the cycles given and those after. The lock makes two changes of one
-- partner count one after the other.
create function lmp.recount_falls(account text, ids text[], cycles text[]) returns void language plpgsql as $$
declare
  touched text[] := cycles || array(select lmp.next_cycle(c) from unnest(cycles) c);
begin
  perform from lmp.partners where account_id = account and id = any(ids) order by id for no key update;
  delete from lmp.unit_falls where account_id = account and cycle = any(touched) and partner_id = any(ids);
  ${keepFalls('o.account_id = account and o.partner_id = any(ids) and lmp.next_cycle(o.cycle) = any(touched)')}
end $$;

create function lmp.count_units() returns trigger language plpgsql as $$
declare
  changed record;
begin
  if tg_op <> 'INSERT' then
    for changed in ${TOUCHED} from old_rows group by account_id order by account_id
    loop perform lmp.recount_falls(changed.account, changed.ids, changed.cycles); end loop;
  end if;
  if tg_op <> 'DELETE' then
    for changed in ${TOUCHED} from new_rows group by account_id order by account_id
    loop perform lmp.recount_falls(changed.account, changed.ids, changed.cycles); end loop;
  end if;
  return null;
end $$;
${trigger('insert', 'new table as new_rows')}
${trigger('update', 'old table as old_rows new table as new_rows')}
${trigger('delete', 'old table as old_rows')}

alter function lmp.rebuild(text) rename to rebuild_counts;
-- All that triggers keep for one account, made from its records at once. Nobody else may change the account meanwhile.
create function lmp.rebuild(account text) returns void language plpgsql as $$
begin
  perform lmp.rebuild_counts(account);
  delete from lmp.unit_falls where account_id = account;
  ${keepFalls('o.account_id = account')}
end $$;

alter table lmp.unit_falls enable row level security;
alter table lmp.unit_falls force row level security;
create policy upkeep on lmp.unit_falls to current_user using (true) with check (true);
create policy of_account on lmp.unit_falls for select to lmp_reader using (
  account_id = (select current_setting('lmp.account_id', true)));
create policy of_partner on lmp.unit_falls for select to lmp_partner_reader using (
  account_id = (select current_setting('lmp.account_id', true))
  and partner_id = (select current_setting('lmp.partner_id', true)));
grant select on lmp.unit_falls to lmp_reader, lmp_partner_reader;
${keepFalls('true')}
`,
    )
    .execute(db)
}
