import { sql, type Kysely } from 'kysely'

/** A partner's first full sale is one since it was acquired: the licenses of a customer that it took over, others have sold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create or replace function lmp.recount_locked_partners(account text, ids text[]) returns void language plpgsql as $$
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
    from (select o.id, min(l.full_since) as first
            from lmp.partners o
            left join lmp.licenses l on l.account_id = o.account_id and l.partner_id = o.id and l.full_since >= o.acquired_on
           where o.account_id = account and o.id = any(ids)
           group by o.id) f
   where p.account_id = account and p.id = f.id and p.first_full_sale_on is distinct from f.first;
end $$;

create function lmp.set_first_sale() returns trigger language plpgsql as $$
begin
  new.first_full_sale_on := (
    select min(full_since) from lmp.licenses
     where account_id = new.account_id and partner_id = new.id and full_since >= new.acquired_on);
  return new;
end $$;
create trigger set_first_sale before update on lmp.partners for each row
  when (new.acquired_on <> old.acquired_on and current_setting('lmp.bulk', true) is distinct from 'on')
  execute function lmp.set_first_sale();

update lmp.partners p set first_full_sale_on = (
  select min(full_since) from lmp.licenses l
   where l.account_id = p.account_id and l.partner_id = p.id and l.full_since >= p.acquired_on)
 where first_full_sale_on < acquired_on;
`,
    )
    .execute(db)
}
