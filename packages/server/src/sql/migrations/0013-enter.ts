import { sql, type Kysely } from 'kysely'

/** The first statement of a reading transaction: two in one, because the round trip costs more than either. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
-- Makes the transaction that reader's, for this transaction alone, and gives the account as the reader sees it. A partner of ''
-- is none; a statement may take so many milliseconds. Many short questions at once leave no core idle for parallel workers.
create function lmp.enter(reader text, account text, partner text, timeout int) returns setof lmp.accounts
language plpgsql as $$
begin
  perform
    set_config('role', reader, true),
    set_config('lmp.account_id', account, true),
    set_config('lmp.partner_id', partner, true),
    set_config('statement_timeout', timeout::text, true),
    set_config('max_parallel_workers_per_gather', '0', true);
  return query select * from lmp.accounts where account_id = account;
end $$;
`,
    )
    .execute(db)
}
