/** The whole loop, as people walk it: from the database to a click that lands on the right rows. */
import { describe } from 'node:test'
import { startPostgres } from '../support/postgres.js'
import { portalStage, type Database } from './portal-stage.js'
import { changes } from './walks/changes.js'
import { clicks } from './walks/clicks.js'
import { contrast } from './walks/contrast.js'
import { dashboard } from './walks/dashboard.js'
import { filters } from './walks/filters.js'
import { firstVisit } from './walks/first-visit.js'
import { looks } from './walks/looks.js'
import { numbers } from './walks/numbers.js'
import { otherTabs } from './walks/other-tabs.js'
import { pages } from './walks/pages.js'
import { paper } from './walks/paper.js'
import { places } from './walks/places.js'
import { rights } from './walks/rights.js'
import { rows } from './walks/rows.js'
import { sessions } from './walks/sessions.js'
import { translated } from './walks/translated.js'
import { waysOut } from './walks/ways-out.js'

const EMBEDDED = async (): Promise<Database> => ({ url: undefined, stop: async () => {} })

const WALKS = [
  numbers,
  dashboard,
  filters,
  waysOut,
  clicks,
  rows,
  pages,
  places,
  sessions,
  otherTabs,
  looks,
  paper,
  rights,
  firstVisit,
  translated,
  contrast,
]

describe('the portal on the embedded database', () => {
  const stage = portalStage(EMBEDDED)
  for (const walk of WALKS) walk(stage)
})

describe('the portal on PostgreSQL', () => {
  const stage = portalStage(startPostgres)
  for (const walk of [...WALKS, changes]) walk(stage)
})
