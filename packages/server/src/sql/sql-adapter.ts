import type { Kysely } from 'kysely'
import { RecordAdapter, type RecordAdapterOptions, type Viewer } from '@lmp-widgets/data-adapter/records'
import { sqlRecords, type SqlRecordsOptions } from './open-records.js'
import type { Tables } from './schema.js'

/** The dashboard of one viewer over a database. */
export function sqlAdapter(
  db: Kysely<Tables>,
  viewer: Viewer,
  options: RecordAdapterOptions & SqlRecordsOptions = {},
): RecordAdapter {
  return new RecordAdapter(sqlRecords(db, options), viewer, options)
}
