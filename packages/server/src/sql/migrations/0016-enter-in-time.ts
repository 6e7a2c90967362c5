import { sql, type Kysely } from 'kysely'

/** The statement that makes a transaction the reader's sets its own time limit: no statement comes before it that could. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create or replace function lmp.enter(reader text, account text, partner text, timeout int) returns setof lmp.accounts
language plpgsql as $$
begin
  perform
    set_config('role', reader, true),
    set_config('lmp.account_id', account, true),
    set_config('lmp.partner_id', partner, true),
    -- The first holds from the next statement on, the second from the next lock on: that of the accounts, below.
    set_config('statement_timeout', timeout::text, true),
    set_config('lock_timeout', timeout::text, true),
    set_config('max_parallel_workers_per_gather', '0', true);
  return query select * from lmp.accounts where account_id = account;
end $$;
`,
    )
    .execute(db)
}
