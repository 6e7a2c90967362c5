import { sql, type Kysely } from 'kysely'

/** A table whose rows are counted: how to tell the month in which a row began, and in which it took its status. */
interface Counted {
  list: string
  table: string
  began: string
  changed?: string
  kind?: string
  where?: string
}

const month = (day: string) => `to_char(${day}, 'YYYY-MM')`

const COUNTED: Counted[] = [
  {
    list: 'customers',
    table: 'customers',
    began: month('created_on'),
    changed: month('greatest(created_on, status_since)'),
  },
  {
    list: 'partners',
    table: 'partners',
    began: month('acquired_on'),
    changed: month('greatest(acquired_on, status_since)'),
  },
  {
    list: 'service-plans',
    table: 'service_plans',
    began: month('created_on'),
    changed: month('greatest(created_on, status_since)'),
    where: 'partner_id is null',
  },
  { list: 'usage-reports', table: 'usage_reports', began: 'cycle' },
  { list: 'billing-reports', table: 'billing_reports', began: 'cycle', kind: `coalesce(kind, '')` },
]

/** What rows of a table add to its totals, or with -1 take from them. */
function entries(
  { began, changed, kind = `''`, where = 'true' }: Counted,
  rows: string,
  sign: 1 | -1 = 1,
): string {
  const begins = `select account_id, ${began} as month, status, ${kind} as kind, ${sign} as began, 0 as changed
                    from ${rows} where ${where}`
  if (changed === undefined) return begins
  return `${begins}
          union all
          select account_id, ${changed}, status, ${kind}, 0, ${sign} from ${rows} where ${where}`
}

/** Adds such entries up, and to what is there. */
function add(list: string, entries: string): string {
  return `
    insert into lmp.totals as t (account_id, list, month, status, kind, slot, began, changed)
    select account_id, '${list}', month, status, kind, pg_backend_pid() % 8, sum(began), sum(changed)
      from (${entries}) e
     group by account_id, month, status, kind having sum(began) <> 0 or sum(changed) <> 0
     order by account_id, month, status, kind
    on conflict (account_id, list, month, status, kind, slot)
    do update set began = t.began + excluded.began, changed = t.changed + excluded.changed;`
}

function triggers(counted: Counted): string {
  const { list, table } = counted
  const off = `when (current_setting('lmp.bulk', true) is distinct from 'on')`
  return `
create function lmp.total_${table}() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then ${add(list, entries(counted, 'new_rows'))}
  elsif tg_op = 'DELETE' then ${add(list, entries(counted, 'old_rows', -1))}
  else ${add(list, `${entries(counted, 'new_rows')} union all ${entries(counted, 'old_rows', -1)}`)}
  end if;
  return null;
end $$;
create trigger total_inserted after insert on lmp.${table}
  referencing new table as new_rows for each statement ${off} execute function lmp.total_${table}();
create trigger total_updated after update on lmp.${table}
  referencing old table as old_rows new table as new_rows for each statement ${off} execute function lmp.total_${table}();
create trigger total_deleted after delete on lmp.${table}
  referencing old table as old_rows for each statement ${off} execute function lmp.total_${table}();
`
}

/**
 * One rollup for every number of an account that is all its rows of a kind: by month, status and kind, so that its size
 * does not depend on the account's. It takes the place of `customer_days`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
-- How many of an account's rows began in a month, and how many took their present status in it. Lists without months: ''.
-- What two connections add at the same time goes to different slots, so that neither waits for the other; readers add up.
create table lmp.totals (
  account_id text collate "C" not null,
  list text collate "C" not null,
  month text collate "C" not null,
  status text collate "C" not null,
  kind text collate "C" not null,
  slot int not null,
  began bigint not null,
  changed bigint not null,
  primary key (account_id, list, month, status, kind, slot)
) with (fillfactor = 50);

-- '' stands for none.
alter table lmp.billing_reports add check (kind <> '');

drop trigger count_inserted on lmp.customers;
drop trigger count_updated on lmp.customers;
drop trigger count_deleted on lmp.customers;
drop function lmp.count_customers;
drop table lmp.customer_days;
${COUNTED.map(triggers).join('')}

-- Counts the given partners of one account again. The lock makes two changes of one partner count one after the other.
create or replace function lmp.recount_partners(account text, ids text[]) returns void language plpgsql as $$
declare
  statuses text[];
  numbers bigint[];
begin
  perform from lmp.partners where account_id = account and id = any(ids) order by id for no key update;
  with gone as (
    delete from lmp.partner_license_statuses where account_id = account and partner_id = any(ids) returning status, customers
  )
  select array_agg(status), array_agg(customers) into statuses, numbers from gone;
  with counted as (
    insert into lmp.partner_license_statuses (account_id, partner_id, status, customers)
    select account, partner_id, status, count(distinct customer_id)
      from lmp.licenses where account_id = account and partner_id = any(ids)
     group by partner_id, status
    returning status, customers
  ), differences as (
    select status, customers, 1 as partners from counted
    union all
    select status, -customers, -1 from unnest(statuses, numbers) as gone(status, customers)
  )
  insert into lmp.totals as t (account_id, list, month, status, kind, slot, began, changed)
  select account, list, '', status, '', pg_backend_pid() % 8, sum(n), 0
    from (select 'customer-license-status' as list, status, customers as n from differences
          union all
          select 'partner-license-status', status, partners from differences) e
   group by list, status having sum(n) <> 0 order by list, status
  on conflict (account_id, list, month, status, kind, slot) do update set began = t.began + excluded.began;

  update lmp.partners p set first_full_sale_on = f.first
    from (select i.id, min(l.full_since) as first
            from unnest(ids) i(id)
            left join lmp.licenses l on l.account_id = account and l.partner_id = i.id
           group by i.id) f
   where p.account_id = account and p.id = f.id and p.first_full_sale_on is distinct from f.first;
end $$;

-- All that triggers keep for one account, made from its records at once. Nobody else may change the account meanwhile.
create or replace function lmp.rebuild(account text) returns void language plpgsql as $$
begin
  perform from lmp.accounts where account_id = account for update;
  perform lmp.set_statuses(account, due_only => false);
  delete from lmp.totals where account_id = account;
  delete from lmp.partner_license_statuses where account_id = account;
  perform lmp.recount_partners(account, (select coalesce(array_agg(id), '{}') from lmp.partners where account_id = account));
  ${COUNTED.map(counted => add(counted.list, entries({ ...counted, where: `account_id = account and ${counted.where ?? 'true'}` }, `lmp.${counted.table}`))).join('')}
end $$;

alter table lmp.totals enable row level security;
alter table lmp.totals force row level security;
create policy upkeep on lmp.totals to current_user using (true) with check (true);
create policy of_account on lmp.totals for select to lmp_reader using (
  account_id = (select current_setting('lmp.account_id', true)));
grant select on lmp.totals to lmp_reader;

select lmp.rebuild(account_id) from lmp.accounts;

drop index lmp.partners_by_acquisition;
create index partners_by_acquisition on lmp.partners (account_id, acquired_on, id) include (first_full_sale_on);
`,
    )
    .execute(db)
}
