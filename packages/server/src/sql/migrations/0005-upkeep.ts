import { sql, type Kysely } from 'kysely'

/** What makes everything that is kept right again: each day, and after a bulk load. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
-- Sets the status of the account's licenses for its day, of all or of those that are due; tells whose partners' changed.
create function lmp.set_statuses(account text, due_only boolean) returns text[] language plpgsql as $$
declare
  partners text[];
begin
  -- Triggers would look up the same for each license by itself.
  perform set_config('lmp.bulk', 'on', true);
  with moved as (
    update lmp.licenses l
       set status = n.status, next_status_on = n.next_status_on
      from (select d.id,
                   lmp.license_status(a.status_date, c.status, p.status, d.expires_on,
                                      s.notification_days, s.grace_days, d.provisioned, d.used) as status,
                   lmp.next_status_on(a.status_date, c.status, p.status, d.expires_on,
                                      s.notification_days, s.grace_days) as next_status_on
              from lmp.licenses d
              join lmp.accounts a on a.account_id = d.account_id
              join lmp.customers c on c.account_id = d.account_id and c.id = d.customer_id
              join lmp.partners p on p.account_id = d.account_id and p.id = d.partner_id
              join lmp.service_plans s on s.account_id = d.account_id and s.id = d.plan_id
             where d.account_id = account and (not due_only or d.next_status_on <= a.status_date)) n
     where l.account_id = account and l.id = n.id
       and (l.status, l.next_status_on) is distinct from (n.status, n.next_status_on)
    returning l.partner_id
  )
  select coalesce(array_agg(distinct partner_id), '{}') into partners from moved;
  perform set_config('lmp.bulk', 'off', true);
  return partners;
end $$;

-- Makes the stored status hold for the day. Cheap when it does already; when the clock went back, all are set anew.
create function lmp.advance_day(account text, today date) returns void language plpgsql as $$
declare
  before date;
begin
  -- The lock lets one advance at a time, and waits for licenses being written with the old day.
  select status_date into before from lmp.accounts where account_id = account for update;
  if before is null or before = today then
    return;
  end if;
  update lmp.accounts set status_date = today where account_id = account;
  perform lmp.recount_partners(account, lmp.set_statuses(account, due_only => before < today));
end $$;

-- All that triggers keep for one account, made from its records at once.
create function lmp.rebuild(account text) returns void language plpgsql as $$
begin
  perform from lmp.accounts where account_id = account for update;
  perform lmp.set_statuses(account, due_only => false);
  perform lmp.recount_partners(account, (select coalesce(array_agg(id), '{}') from lmp.partners where account_id = account));
  delete from lmp.customer_days where account_id = account;
  insert into lmp.customer_days (account_id, status, day, created, changed)
  select account, status, day, sum(created), sum(changed)
    from (select status, created_on as day, 1 as created, 0 as changed from lmp.customers where account_id = account
          union all
          select status, greatest(created_on, status_since), 0, 1 from lmp.customers where account_id = account) e
   group by status, day;
end $$;
`,
    )
    .execute(db)
}
