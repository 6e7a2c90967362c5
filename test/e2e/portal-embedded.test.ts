/** The whole loop on the embedded database, as people walk it: from the database to a click that lands on the right rows. */
import { describe } from 'node:test'
import { portalStage } from './portal-stage.js'
import { DATA_WALKS, PAGE_WALKS } from './walks/all.js'

describe('the portal on the embedded database', () => {
  const stage = portalStage()
  for (const walk of [...DATA_WALKS, ...PAGE_WALKS]) walk(stage)
})
