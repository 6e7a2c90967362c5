import { sql, type Kysely } from 'kysely'

/** Counts that would read too many rows, kept in the transaction that changes the rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
-- Counts the given partners of one account again. The lock makes two changes of one partner count one after the other.
create function lmp.recount_partners(account text, ids text[]) returns void language plpgsql as $$
begin
  perform from lmp.partners where account_id = account and id = any(ids) order by id for no key update;
  delete from lmp.partner_license_statuses where account_id = account and partner_id = any(ids);
  insert into lmp.partner_license_statuses (account_id, partner_id, status, customers)
  select account, partner_id, status, count(distinct customer_id)
    from lmp.licenses where account_id = account and partner_id = any(ids)
   group by partner_id, status;
  update lmp.partners p set first_full_sale_on = f.first
    from (select i.id, min(l.full_since) as first
            from unnest(ids) i(id)
            left join lmp.licenses l on l.account_id = account and l.partner_id = i.id
           group by i.id) f
   where p.account_id = account and p.id = f.id and p.first_full_sale_on is distinct from f.first;
end $$;

create function lmp.count_licenses() returns trigger language plpgsql as $$
declare
  changed record;
begin
  if tg_op = 'INSERT' then
    for changed in
      select account_id as account, array_agg(distinct partner_id) as ids from new_rows group by account_id order by account_id
    loop perform lmp.recount_partners(changed.account, changed.ids); end loop;
  elsif tg_op = 'DELETE' then
    for changed in
      select account_id as account, array_agg(distinct partner_id) as ids from old_rows group by account_id order by account_id
    loop perform lmp.recount_partners(changed.account, changed.ids); end loop;
  else
    for changed in
      select account_id as account, array_agg(distinct partner_id) as ids
        from ((select account_id, id, partner_id, customer_id, status, full_since from new_rows
               except select account_id, id, partner_id, customer_id, status, full_since from old_rows)
              union all
              (select account_id, id, partner_id, customer_id, status, full_since from old_rows
               except select account_id, id, partner_id, customer_id, status, full_since from new_rows)) d
       group by account_id order by account_id
    loop perform lmp.recount_partners(changed.account, changed.ids); end loop;
  end if;
  return null;
end $$;

create trigger count_inserted after insert on lmp.licenses
  referencing new table as new_rows for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.count_licenses();
create trigger count_updated after update on lmp.licenses
  referencing old table as old_rows new table as new_rows for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.count_licenses();
create trigger count_deleted after delete on lmp.licenses
  referencing old table as old_rows for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.count_licenses();

create function lmp.count_customers() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update lmp.customer_days d set created = d.created - o.created, changed = d.changed - o.changed
      from (select account_id, status, day, sum(created) as created, sum(changed) as changed
              from (select account_id, status, created_on as day, 1 as created, 0 as changed from old_rows
                    union all
                    select account_id, status, greatest(created_on, status_since), 0, 1 from old_rows) e
             group by account_id, status, day) o
     where d.account_id = o.account_id and d.status = o.status and d.day = o.day;
  end if;
  if tg_op <> 'DELETE' then
    insert into lmp.customer_days as d (account_id, status, day, created, changed)
    select account_id, status, day, sum(created), sum(changed)
      from (select account_id, status, created_on as day, 1 as created, 0 as changed from new_rows
            union all
            select account_id, status, greatest(created_on, status_since), 0, 1 from new_rows) e
     group by account_id, status, day order by account_id, status, day
    on conflict (account_id, status, day)
    do update set created = d.created + excluded.created, changed = d.changed + excluded.changed;
  end if;
  return null;
end $$;

create trigger count_inserted after insert on lmp.customers
  referencing new table as new_rows for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.count_customers();
create trigger count_updated after update on lmp.customers
  referencing old table as old_rows new table as new_rows for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.count_customers();
create trigger count_deleted after delete on lmp.customers
  referencing old table as old_rows for each statement
  when (current_setting('lmp.bulk', true) is distinct from 'on') execute function lmp.count_customers();
`,
    )
    .execute(db)
}
