import { streamPortalBook } from '@lmp-widgets/data-adapter/book'
import { dateIn, type Viewer } from '@lmp-widgets/data-adapter/records'
import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { loadBook, openDatabase, sqlAdapter } from '@lmp-widgets/server'
import { join } from 'node:path'
import type { Settings } from './settings.js'

/** The same book for everybody: tests and documents can rely on it. */
const SEED = 7
const TIME_ZONE = 'America/New_York'

export interface OpenedDatabase {
  /** Everything that the viewer may see, and nothing else. */
  adapterFor: (viewer: Viewer) => DashboardAdapter
  close: () => Promise<void>
}

/** Opens the database, the embedded one unless there is a URL, and fills it when it is empty. */
export async function openPortalDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  report: (state: string) => void,
): Promise<OpenedDatabase> {
  report('opening')
  const place = databaseUrl === undefined ? { folder: join(dataDir, 'postgres') } : { url: databaseUrl }
  const { db, isEmpty, changes, close } = await openDatabase(place)
  if (isEmpty) {
    report('making the records of the demonstration')
    let told = 0
    await loadBook(db, streamPortalBook({ seed: SEED, today: dateIn(TIME_ZONE, new Date()) }), {
      onlyWhenEmpty: true,
      onProgress(rows) {
        if (rows - told < 20_000) return
        told = rows
        report(`${rows.toLocaleString('en')} rows`)
      },
      onStage: stage => report(`making the ${stage}`),
    })
  }
  report('ready')
  return { adapterFor: viewer => sqlAdapter(db, viewer, { changes }), close }
}
