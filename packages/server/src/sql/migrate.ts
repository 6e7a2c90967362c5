import { Migrator, type Kysely, type Migration } from 'kysely'
import * as tables from './migrations/0001-tables.js'
import * as indexes from './migrations/0002-indexes.js'
import * as licenseStatus from './migrations/0003-license-status.js'
import * as rollups from './migrations/0004-rollups.js'
import * as upkeep from './migrations/0005-upkeep.js'
import * as rights from './migrations/0006-rights.js'
import * as totals from './migrations/0007-totals.js'
import * as lists from './migrations/0008-lists.js'
import * as changes from './migrations/0009-changes.js'
import * as countOfNames from './migrations/0010-count-of-names.js'
import * as falls from './migrations/0011-falls.js'
import * as names from './migrations/0012-names.js'
import * as enter from './migrations/0013-enter.js'
import * as partners from './migrations/0014-partners.js'
import * as writtenAtOnce from './migrations/0015-written-at-once.js'
import * as enterInTime from './migrations/0016-enter-in-time.js'
import * as sayableRecords from './migrations/0017-sayable-records.js'
import * as madeAnew from './migrations/0018-made-anew.js'
import * as dayGivesWay from './migrations/0019-day-gives-way.js'
import * as salesSinceAcquired from './migrations/0020-sales-since-acquired.js'
import { keepOthersOut } from './kept-out.js'
import { restoreRights } from './restored-rights.js'
import type { Tables } from './schema.js'
import { restoreUpkeep } from './upkeep-policies.js'

export const MIGRATIONS: Record<string, Migration> = {
  '0001-tables': tables,
  '0002-indexes': indexes,
  '0003-license-status': licenseStatus,
  '0004-rollups': rollups,
  '0005-upkeep': upkeep,
  '0006-rights': rights,
  '0007-totals': totals,
  '0008-lists': lists,
  '0009-changes': changes,
  '0010-count-of-names': countOfNames,
  '0011-falls': falls,
  '0012-names': names,
  '0013-enter': enter,
  '0014-partners': partners,
  '0015-written-at-once': writtenAtOnce,
  '0016-enter-in-time': enterInTime,
  '0017-sayable-records': sayableRecords,
  '0018-made-anew': madeAnew,
  '0019-day-gives-way': dayGivesWay,
  '0020-sales-since-acquired': salesSinceAcquired,
}

/**
 * Brings the schema `lmp` up to date; does nothing when it is. The database's user must be able to create a schema and,
 * the first time, roles. Throws what the database throws, and an error with the code `ENEWER` for a schema of a newer version.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await restoreUpkeep(db)
  await restoreRights(db)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(alone(MIGRATIONS)) },
    migrationTableSchema: 'lmp',
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  const [, unknown] = /previously executed migration (\S+) is missing/.exec(String(error)) ?? []
  if (unknown !== undefined) {
    const message = `The database is of a newer version: it has the migration ${unknown}.`
    throw Object.assign(new Error(message, { cause: error }), { code: 'ENEWER' })
  }
  if (error) throw error
}

function alone(migrations: Record<string, Migration>): Record<string, Migration> {
  const each = Object.entries(migrations).map(([name, { up }]): [string, Migration] => [
    name,
    { up: db => keepOthersOut(db).then(() => up(db)) },
  ])
  return Object.fromEntries(each)
}
