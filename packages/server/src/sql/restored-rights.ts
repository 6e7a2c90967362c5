import { sql, type Kysely } from 'kysely'
import { PARTNER_READER, READER } from './safe-roles.js'
import type { Tables } from './schema.js'

/**
 * A database that was restored without rights, as `pg_restore --no-acl` does, opens itself to no request, and its functions
 * to everybody. Where neither role may look into the schema, each gets the rights again that its policies are for; where
 * one may, what it has is left as it is.
 */
export async function restoreRights(db: Kysely<Tables>): Promise<void> {
  await sql`
do $$
declare
  held record;
begin
  perform pg_advisory_xact_lock(hashtext('lmp upkeep'));
  if to_regnamespace('lmp') is null
     or exists (select from pg_roles where rolname in (${sql.lit(READER)}, ${sql.lit(PARTNER_READER)})
                                        and has_schema_privilege(oid, to_regnamespace('lmp'), 'usage')) then
    return;
  end if;
  for held in
    select polrelid::regclass as relation, rolname as reader
      from pg_policy p join pg_class c on c.oid = polrelid join pg_roles r on r.oid = any(polroles)
     where relnamespace = to_regnamespace('lmp') and rolname in (${sql.lit(READER)}, ${sql.lit(PARTNER_READER)})
  loop
    execute format('grant usage on schema lmp to %I', held.reader);
    execute format('grant select on %s to %I', held.relation, held.reader);
  end loop;
  for held in
    select f.oid::regprocedure as function, rolname as reader from pg_proc f, pg_roles
     where pronamespace = to_regnamespace('lmp') and prosecdef and rolname = ${sql.lit(READER)}
  loop
    execute format('revoke all on function %s from public', held.function);
    execute format('grant execute on function %s to %I', held.function, held.reader);
  end loop;
end $$`.execute(db)
}
