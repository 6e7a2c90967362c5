import { sql, type Kysely } from 'kysely'

/** A day that begins waits for whoever writes, and not they for it with a record in hand: each would wait for the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
-- Makes the stored status hold for the day. Cheap when it does already; when the clock went back, all are set anew.
create or replace function lmp.advance_day(account text, today date) returns void language plpgsql as $$
declare
  before date;
begin
  loop
    begin
      -- The lock lets one advance at a time, and waits for licenses being written with the old day.
      select status_date into before from lmp.accounts where account_id = account for update;
      if before is null or before = today then
        return;
      end if;
      -- Who writes one of these may be about to need the account. Of all, when the clock went back, one is always being written.
      if before < today then
        perform from lmp.licenses l join lmp.partners p on p.account_id = l.account_id and p.id = l.partner_id
          where l.account_id = account and l.next_status_on <= today
            for no key update nowait;
      end if;
      update lmp.accounts set status_date = today where account_id = account;
      perform lmp.recount_partners(account, lmp.set_statuses(account, due_only => before < today));
      return;
    exception when lock_not_available or deadlock_detected then
      -- All that it held is free again.
      perform pg_sleep(0.05);
    end;
  end loop;
end $$;
`,
    )
    .execute(db)
}
