import { sql, type Kysely } from 'kysely'

/**
 * Takes all tables for this transaction, so that a migration meets nobody half-way: a server of an older version reads and writes
 * on meanwhile, and each would wait for tables of the other.
 * Every question begins with the accounts: those under way are waited for, and new ones wait there with nothing in hand. Whoever
 * writes has begun with another table, and may be about to need the accounts: so the others are not waited for.
 */
export async function keepOthersOut(db: Kysely<unknown>): Promise<void> {
  await sql`
do $$
declare
  tables text;
begin
  if to_regclass('lmp.accounts') is null then
    return;
  end if;
  select string_agg(oid::regclass::text, ', ') into tables from pg_class
   where relnamespace = 'lmp'::regnamespace and relkind in ('r', 'p') and has_table_privilege(oid, 'truncate');
  loop
    begin
      lock table lmp.accounts in access exclusive mode;
      execute format('lock table %s in access exclusive mode nowait', tables);
      return;
    exception when lock_not_available or deadlock_detected then
      -- All that it held is free again.
      perform pg_sleep(0.05);
    end;
  end loop;
end $$`.execute(db)
}
