import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { onEveryDatabase } from './databases.test.support.js'
import { assertSafeRoles } from './safe-roles.js'
import { undone } from './undone.test.support.js'

onEveryDatabase('what is checked before anything is served', (database, kind) => {
  it('is safe as it is made', () => assertSafeRoles(database.db))

  const faults: [change: string, fault: RegExp][] = [
    ['alter table lmp.customers no force row level security', /reads customers, which does not force/],
    ['alter table lmp.licenses disable row level security', /reads licenses, which does not force/],
    ['drop policy of_account on lmp.units', /lmp_reader reads units without a policy/],
    ['create policy everybody on lmp.units using (true)', /policy everybody on units is for everybody/],
    [
      'create policy reports on lmp.units for select to lmp_reader using (true)',
      /lmp_reader reads units by more than one policy: of_account, reports/,
    ],
    [
      'alter policy of_account on lmp.units using (true)',
      /lmp_reader reads units by a changed policy: of_account using true/,
    ],
    [
      "alter policy of_partner on lmp.licenses using (account_id = current_setting('lmp.account_id', true))",
      /lmp_partner_reader reads licenses by a changed policy: of_partner using \(account_id = current_setting/,
    ],
    [
      'alter policy of_account on lmp.service_plans using (partner_id is null or true)',
      /lmp_reader reads service_plans by a changed policy/,
    ],
    ['grant insert on lmp.customers to lmp_reader', /lmp_reader may change customers/],
    ['grant update (name) on lmp.customers to lmp_reader', /lmp_reader may change customers/],
    ['grant delete on lmp.units to lmp_partner_reader', /lmp_partner_reader may change units/],
    ['grant truncate on lmp.units to lmp_reader', /lmp_reader may change units/],
    ['grant trigger on lmp.units to lmp_reader', /lmp_reader may change units/],
    ['grant references (id) on lmp.customers to lmp_reader', /lmp_reader may change customers/],
    [
      'create view lmp.peek as select * from lmp.customers; grant select (name) on lmp.peek to lmp_reader',
      /lmp_reader reads peek, which does not force/,
    ],
    [
      'create table lmp.extra (id int); grant select on lmp.extra to lmp_partner_reader',
      /reads extra, which does not force/,
    ],
    [
      'create view lmp.peek as select * from lmp.customers; grant select on lmp.peek to lmp_reader',
      /reads peek, which does not force/,
    ],
    ['revoke usage on schema lmp from lmp_reader', /lmp_reader may not look into the schema lmp/],
    ['grant execute on all functions in schema lmp to public', /lmp_partner_reader may call customers_named/],
  ]
  // A superuser may take any.
  if (kind === 'PostgreSQL')
    faults.push(['revoke lmp_reader from current_user', /lmp_test_owner may not take the role lmp_reader/])
  // Only a superuser can do these.
  if (kind === 'PGlite') {
    faults.push(
      ['alter role lmp_reader superuser', /lmp_reader is a superuser/],
      ['alter role lmp_partner_reader bypassrls', /lmp_partner_reader bypasses row-level security/],
      ['alter role lmp_reader createrole', /lmp_reader may create roles/],
      ['alter role lmp_partner_reader rename to another', /lmp_partner_reader does not exist/],
      ['alter table lmp.customers owner to lmp_reader', /lmp_reader owns customers/],
      ['create role boss superuser; grant boss to lmp_reader', /lmp_reader is a member of boss/],
    )
  }
  for (const [change, fault] of faults) {
    it(`is refused after: ${change}`, () =>
      undone(database, async trx => {
        await sql.raw(change).execute(trx)
        await assert.rejects(() => assertSafeRoles(trx), fault)
      }))
  }
})
