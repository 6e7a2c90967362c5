import { sql, type Kysely } from 'kysely'
import type { Tables } from './schema.js'

/**
 * Row-level security holds the owner of the tables as well, who sees their rows by a policy of its own. A database that was
 * restored may have another owner, who would see none: it gets that policy, where it has none.
 */
export async function restoreUpkeep(db: Kysely<Tables>): Promise<void> {
  await sql`
do $$
declare
  held regclass;
begin
  -- Servers that start together would wait for each other's tables: the first does it, the others find it done.
  perform pg_advisory_xact_lock(hashtext('lmp upkeep'));
  for held in
    select oid from pg_class c
     where relnamespace = to_regnamespace('lmp') and relkind in ('r', 'p') and row_security_active(oid)
       and not exists (
         select from pg_policy p cross join unnest(polroles) of_role
          where polrelid = c.oid and polname = 'upkeep' and pg_has_role(of_role, 'usage'))
  loop
    execute format('drop policy if exists upkeep on %s', held);
    execute format('create policy upkeep on %s to current_user using (true) with check (true)', held);
  end loop;
end $$`.execute(db)
}
