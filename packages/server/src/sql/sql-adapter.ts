import type { Kysely } from 'kysely'
import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { RecordAdapter, type RecordAdapterOptions, type Viewer } from '@lmp-widgets/data-adapter/records'
import type { ChangeNotices } from './change-notices.js'
import { sqlRecords, type SqlRecordsOptions } from './open-records.js'
import type { Tables } from './schema.js'

export interface SqlAdapterOptions extends RecordAdapterOptions, SqlRecordsOptions {
  /** What changes in the database: then the adapter can be subscribed to. */
  changes?: ChangeNotices | undefined
}

/** The dashboard of one viewer over a database. */
export function sqlAdapter(
  db: Kysely<Tables>,
  viewer: Viewer,
  { changes, ...options }: SqlAdapterOptions = {},
): RecordAdapter & Pick<DashboardAdapter, 'subscribe'> {
  const adapter = new RecordAdapter(sqlRecords(db, options), viewer, options)
  if (!changes) return adapter
  const subscribe: DashboardAdapter['subscribe'] = listener => changes.subscribe(viewer.accountId, listener)
  return Object.assign(adapter, { subscribe })
}
