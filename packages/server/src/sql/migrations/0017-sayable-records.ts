import { sql, type Kysely } from 'kysely'

const A_MONTH = `cycle ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])$'`
const aDate = (column: string) => `${column} between date '1000-01-01' and date '9999-12-31'`

/** What every row of a table has to meet, besides what its columns say. */
const CHECKS: readonly [table: string, check: string][] = [
  ['accounts', `decrease_kind in ('percent', 'units')`],
  ['accounts', 'decrease_value between 0 and 9007199254740991'],
  ['accounts', 'overview_days > 0'],
  ['accounts', 'inactive_days > 0'],
  ['partners', aDate('acquired_on')],
  ['service_plans', aDate('created_on')],
  ['customers', aDate('created_on')],
  ['licenses', aDate('full_since')],
  ['usage_reports', A_MONTH],
  ['billing_reports', A_MONTH],
  ['billing_reports', `status <> 'under-review' or kind is not null`],
  ['units', A_MONTH],
  ['units', 'provisioned >= 0'],
  ['units', 'chargeable >= 0'],
]

/**
 * A record that the contract has no words for is refused when it is written: read, it would spoil the whole answer that it
 * is in. Where there is such a record already, nothing is refused: the upkeep of its row would be, too, and a day not begin.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const adding = CHECKS.map(
    ([table, check]) => `
  begin
    alter table lmp.${table} add check (${check});
  exception when check_violation then
    null;
  end;`,
  )
  await sql.raw(`do $$ begin ${adding.join('')} end $$`).execute(db)
}
