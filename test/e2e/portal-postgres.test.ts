/** The whole loop on a PostgreSQL of its own, as people walk it: from the database to a click that lands on the right rows. */
import { describe } from 'node:test'
import { startPostgres } from '../support/postgres.js'
import { portalStage } from './portal-stage.js'
import { DATA_WALKS } from './walks/all.js'
import { changes } from './walks/changes.js'

describe('the portal on PostgreSQL', () => {
  const stage = portalStage(startPostgres)
  for (const walk of [...DATA_WALKS, changes]) walk(stage)
})
