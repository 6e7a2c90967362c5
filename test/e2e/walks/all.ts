import { clicks } from './clicks.js'
import { contrast } from './contrast.js'
import { dashboard } from './dashboard.js'
import { filters } from './filters.js'
import { firstVisit } from './first-visit.js'
import { looks } from './looks.js'
import { numbers } from './numbers.js'
import { otherTabs } from './other-tabs.js'
import { pages } from './pages.js'
import { paper } from './paper.js'
import { places } from './places.js'
import { rights } from './rights.js'
import { rows } from './rows.js'
import { sessions } from './sessions.js'
import { translated } from './translated.js'
import { waysOut } from './ways-out.js'

/** What depends on what the database says. */
export const DATA_WALKS = [numbers, dashboard, filters, rows, pages, rights]

/** What the pages do whatever is behind them. */
export const PAGE_WALKS = [
  clicks,
  places,
  waysOut,
  sessions,
  otherTabs,
  looks,
  paper,
  firstVisit,
  translated,
  contrast,
]
