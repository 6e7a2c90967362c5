import { sql, type Kysely } from 'kysely'
import type { Tables } from './schema.js'

/** The roles that requests use: for a user of the account, and for a user of a partner. */
export const READER = 'lmp_reader'
export const PARTNER_READER = 'lmp_partner_reader'

/** A condition of a policy, as a database returns it. */
const is = (column: string, setting: string) =>
  `(${column} = ( SELECT current_setting('lmp.${setting}'::text, true) AS current_setting))`
const OF_ACCOUNT = is('account_id', 'account_id')
const and = (condition: string) => `(${OF_ACCOUNT} AND ${condition})`

/** The one condition by which the role `rolname` may read the table `relname`. */
const CONDITION = sql`case
  when rolname = ${READER} then case relname when 'service_plans' then ${and('(partner_id IS NULL)')} else ${OF_ACCOUNT} end
  when relname in ('accounts', 'products') then ${OF_ACCOUNT}
  when relname = 'partners' then ${and(is('id', 'partner_id'))}
  else ${and(is('partner_id', 'partner_id'))}
end`

/**
 * Throws, naming each fault, unless row-level security holds every request:
 * the request roles exist and can be taken, own nothing, may only read, are neither superuser nor exempt, inherit from nobody,
 * and every table that they may read forces row-level security and has one policy for them, the one that it was made with:
 * a second, or another, would open more. What runs as the owner is not for a user of a partner, whom it does not know.
 * Nor does anything start that could only fail, where they may not look into the schema.
 */
export async function assertSafeRoles(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ fault: string }>`
    with readers as (select * from pg_roles where rolname in (${READER}, ${PARTNER_READER})),
    relations as (select * from pg_class where relnamespace = 'lmp'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')),
    grants as (
      select r.rolname, r.oid as role_id, c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
             has_any_column_privilege(r.oid, c.oid, 'select') as reads,
             has_table_privilege(r.oid, c.oid, 'delete, truncate, trigger')
               or has_any_column_privilege(r.oid, c.oid, 'insert, update, references') as writes
        from readers r cross join relations c
    )
    select wanted || ' does not exist' as fault
      from unnest(array[${READER}, ${PARTNER_READER}]) wanted where wanted not in (select rolname from readers)
    union all select current_user || ' may not take the role ' || rolname from readers where not pg_has_role(oid, 'member')
    union all select rolname || ' may not look into the schema lmp' from readers where not has_schema_privilege(oid, 'lmp', 'usage')
    union all select rolname || ' is a superuser' from readers where rolsuper
    union all select rolname || ' bypasses row-level security' from readers where rolbypassrls
    union all select rolname || ' may create roles' from readers where rolcreaterole
    union all select r.rolname || ' is a member of ' || g.rolname
      from readers r join pg_auth_members m on m.member = r.oid join pg_roles g on g.oid = m.roleid
    union all select r.rolname || ' owns ' || c.relname from readers r join pg_class c on c.relowner = r.oid
    union all select rolname || ' may change ' || relname from grants where writes
    union all select rolname || ' reads ' || relname || ', which does not force row-level security'
      from grants where reads and not (relkind = 'r' and relrowsecurity and relforcerowsecurity)
    union all select rolname || ' reads ' || relname || ' without a policy'
      from grants g where reads and not exists (select from pg_policy p where p.polrelid = g.oid and g.role_id = any(p.polroles))
    union all select rolname || ' reads ' || relname || ' by more than one policy: ' || string_agg(polname, ', ' order by polname)
      from grants g join pg_policy p on p.polrelid = g.oid and p.polpermissive and g.role_id = any(p.polroles)
     where reads group by rolname, relname having count(*) > 1
    union all select rolname || ' reads ' || relname || ' by a changed policy: ' || polname || ' using ' || pg_get_expr(polqual, polrelid)
      from grants g join pg_policy p on p.polrelid = g.oid and p.polpermissive and g.role_id = any(p.polroles)
     where reads and pg_get_expr(polqual, polrelid) is distinct from ${CONDITION}
    union all select rolname || ' may call ' || proname
      from readers r join pg_proc f on pronamespace = 'lmp'::regnamespace and prosecdef
     where rolname = ${PARTNER_READER} and has_function_privilege(r.oid, f.oid, 'execute')
    union all select 'the policy ' || p.polname || ' on ' || c.relname || ' is for everybody'
      from pg_policy p join relations c on c.oid = p.polrelid where 0 = any(p.polroles)
  `.execute(db)
  if (rows.length > 0) {
    throw new Error(`The database is not safe to serve from: ${rows.map(row => row.fault).join('; ')}.`)
  }
}
