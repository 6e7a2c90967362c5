import type { Kysely } from 'kysely'
import type { DashboardAdapter, Widget } from '@lmp-widgets/data-adapter'
import {
  RecordAdapter,
  Rights,
  type RecordAdapterOptions,
  type Viewer,
} from '@lmp-widgets/data-adapter/records'
import type { ChangeNotices } from './change-notices.js'
import { databaseFailure } from './database-failure.js'
import { followDay } from './day-turn.js'
import { sqlRecords, type SqlRecordsOptions } from './open-records.js'
import type { Tables } from './schema.js'

export interface SqlAdapterOptions extends RecordAdapterOptions, SqlRecordsOptions {
  /** Announces what changes in the database; with it, the adapter has `subscribe`. */
  changes?: ChangeNotices | undefined
}

/** The dashboard of one viewer over a database. */
export function sqlAdapter(
  db: Kysely<Tables>,
  viewer: Viewer,
  { changes, ...options }: SqlAdapterOptions = {},
): RecordAdapter & Pick<DashboardAdapter, 'subscribe'> {
  const adapter = new RecordAdapter(sqlRecords(db, options), viewer, { explain: databaseFailure, ...options })
  if (!changes) return adapter
  // A partner's user does not hear of reports, partners and units, which are the account's business.
  const { widgets: heard } = new Rights({ type: 'distributor', partnerAnalytics: true }, viewer)
  const subscribe: DashboardAdapter['subscribe'] = listener => {
    const day = followDay(adapter, options.now)
    const onChange = (widgets?: readonly Widget[]) => {
      if (!widgets) day.askAgain()
      const own = widgets?.filter(widget => heard.includes(widget))
      if (own?.length !== 0) listener(own)
    }
    const stop = changes.subscribe(viewer.accountId, onChange, viewer.partner?.id)
    return () => {
      stop()
      day.stop()
    }
  }
  return Object.assign(adapter, { subscribe })
}
