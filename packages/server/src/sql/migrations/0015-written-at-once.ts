import { sql, type Kysely } from 'kysely'

/** A license that is written while another connection changes what its status depends on has the status of both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create or replace function lmp.set_license_status() returns trigger language plpgsql as $$
begin
  -- A license that is not there yet is missed by what touches the licenses of a customer or a plan: one waits for the other.
  -- One that is there is touched, and would then be waited for with its customer in hand.
  if tg_op = 'INSERT' or (new.customer_id, new.plan_id) is distinct from (old.customer_id, old.plan_id) then
    perform from lmp.customers c, lmp.service_plans s
      where c.account_id = new.account_id and c.id = new.customer_id
        and s.account_id = new.account_id and s.id = new.plan_id
        for share;
  end if;
  -- The share lock on the account keeps the day from moving on before this license is there to be moved.
  select c.partner_id,
         lmp.license_status(a.status_date, c.status, p.status, new.expires_on,
                            s.notification_days, s.grace_days, new.provisioned, new.used),
         lmp.next_status_on(a.status_date, c.status, p.status, new.expires_on, s.notification_days, s.grace_days)
    into new.partner_id, new.status, new.next_status_on
    from lmp.accounts a
    join lmp.customers c on c.account_id = a.account_id and c.id = new.customer_id
    join lmp.partners p on p.account_id = a.account_id and p.id = c.partner_id
    join lmp.service_plans s on s.account_id = a.account_id and s.id = new.plan_id
   where a.account_id = new.account_id
     for share of a;
  return new;
end $$;

-- Counts the given partners of one account again, once no other transaction changes them.
alter function lmp.recount_partners(text, text[]) rename to recount_locked_partners;
create function lmp.recount_partners(account text, ids text[]) returns void language plpgsql as $$
begin
  perform from lmp.partners where account_id = account and id = any(ids) order by id for no key update;
  -- A partner may have been canceled between the writing of its license and the lock.
  update lmp.licenses l set status = l.status
    from lmp.partners p
   where p.account_id = account and p.id = any(ids) and p.status = 'canceled'
     and l.account_id = account and l.partner_id = p.id and l.status <> 'expired';
  perform lmp.recount_locked_partners(account, ids);
end $$;

-- What was written in such a moment before.
update lmp.licenses l set partner_id = c.partner_id
  from lmp.customers c where c.account_id = l.account_id and c.id = l.customer_id and c.partner_id <> l.partner_id;
select lmp.rebuild(account_id) from lmp.accounts;
`,
    )
    .execute(db)
}
