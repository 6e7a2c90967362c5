/** What the bench of the SQL asks of an adapter: each widget, all of them in one batch, and pages of lists. */
import type { Kysely } from 'kysely'
import type { DashboardAdapter, DrillDown, Screen, WidgetRequest } from '@lmp-widgets/data-adapter'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import { createDashboardHandler, sqlAdapter, type Tables } from '@lmp-widgets/server'
import { CLOSED_CYCLE, PAGE_ROWS, PLAIN_WIDGETS, TODAY, plainList } from './sql-plain.js'

export const now = () => new Date(`${TODAY}T12:00:00Z`)

export interface Question {
  what: string
  ask: () => Promise<unknown>
  /** The statements that one would write over the tables alone. */
  plain: readonly string[]
}

const LISTS: [DrillDown, sort: string][] = [
  [{ screen: 'customers', filter: {} }, 'name'],
  [{ screen: 'customers', filter: {} }, '-name'],
  [{ screen: 'customers', filter: {} }, 'createdOn'],
  [{ screen: 'customers', filter: {} }, 'status'],
  [{ screen: 'customers', filter: {} }, 'partnerName'],
  [{ screen: 'customers', filter: { status: 'enabled' } }, 'name'],
  [{ screen: 'customers', filter: { status: 'disabled' } }, 'name'],
  [{ screen: 'customers', filter: { licenseStatus: 'normal' } }, 'name'],
  [{ screen: 'customers', filter: { licenseStatus: 'expired' } }, 'name'],
  [{ screen: 'customers', filter: { licenseStatus: 'exceeded-allocation' } }, 'name'],
  [{ screen: 'customers', filter: { name: 'blackwood' } }, 'name'],
  [{ screen: 'customers', filter: { name: 'group' } }, 'name'],
  [{ screen: 'customers', filter: { name: 'a' } }, 'name'],
  [{ screen: 'partners', filter: {} }, 'name'],
  [{ screen: 'partners', filter: { licenseStatus: 'expired' } }, 'name'],
  [{ screen: 'partners', filter: { withoutFullSale: true } }, '-acquiredOn'],
  [{ screen: 'service-plans', filter: {} }, 'name'],
  [{ screen: 'usage-reports', filter: {} }, '-cycle'],
  [{ screen: 'usage-reports', filter: { cycle: CLOSED_CYCLE } }, 'partnerName'],
  [{ screen: 'billing-reports', filter: { cycle: CLOSED_CYCLE, status: 'under-review' } }, '-cycle'],
]

const SEARCHED = ['blackwood', 'group', 'a']

export async function questionsOf(db: Kysely<Tables>, viewer: Viewer): Promise<Question[]> {
  const adapter = sqlAdapter(db, viewer, { now, statementTimeout: 60_000 })
  const { screens, widgets: all } = await adapter.manifest()
  const widgets = all.filter(widget => widget !== 'account-search')
  const plainOf = (widget: string) => PLAIN_WIDGETS[widget] ?? []
  const batch = widgets.flatMap(plainOf)
  const search = (name: string) => plainList({ screen: 'customers', filter: { name } }, 'name', 1, 8)
  const questions: Question[] = [
    // What the machine needs for nothing: begin, the reader and the account, commit.
    { what: 'no question', ask: () => adapter.manifest(), plain: [] },
    ...widgets.map(widget => ({
      what: widget,
      ask: () => adapter.load({ widget } as WidgetRequest),
      plain: plainOf(widget),
    })),
  ]
  if (all.includes('account-search')) {
    for (const text of SEARCHED) {
      const params = { text, kind: 'customer' as const }
      const ask = () => adapter.load({ widget: 'account-search', params })
      questions.push({ what: `search "${text}"`, ask, plain: search(text) })
    }
  }
  questions.push(
    { what: 'the dashboard over HTTP', ask: askDashboard(db, viewer, widgets), plain: batch },
    {
      what: 'the dashboard and a search over HTTP',
      ask: askDashboard(db, viewer, [...widgets, 'account-search?kind=customer&text=blackwood']),
      plain: [...batch, ...search('blackwood')],
    },
  )
  for (const [drillDown, sort] of LISTS) {
    if (screens.includes(drillDown.screen)) questions.push(...(await pagesOf(adapter, drillDown, sort)))
  }
  return questions
}

/** The first page of a list, and the thousandth, or the last one of a shorter list. */
async function pagesOf(adapter: DashboardAdapter, drillDown: DrillDown, sort: string): Promise<Question[]> {
  const what = `${drillDown.screen} ${JSON.stringify(drillDown.filter)} by ${sort}`
  const toQuestion = (page: number, cursor?: string): Question => ({
    what: `${what}, page ${page}`,
    ask: () => adapter.list<Screen>(drillDown, { sort, ...(cursor !== undefined && { cursor }) }),
    plain: plainList(drillDown, sort, page),
  })
  const { total } = await adapter.list<Screen>(drillDown, { sort })
  const page = Math.min(1000, Math.ceil(total / PAGE_ROWS))
  if (page < 2) return [toQuestion(1)]
  return [
    toQuestion(1),
    toQuestion(page, await cursorAfter(adapter, drillDown, sort, (page - 1) * PAGE_ROWS)),
  ]
}

/** Walks in the largest steps. */
async function cursorAfter(
  adapter: DashboardAdapter,
  drillDown: DrillDown,
  sort: string,
  rows: number,
): Promise<string | undefined> {
  let cursor: string | undefined
  for (let left = rows; left > 0; left -= 1000) {
    const limit = Math.min(left, 1000)
    const step = await adapter.list<Screen>(drillDown, {
      sort,
      limit,
      ...(cursor !== undefined && { cursor }),
    })
    cursor = step.nextCursor
  }
  return cursor
}

/** One batch with all of the widgets, as a browser asks for it, up to the last byte of the body. */
function askDashboard(db: Kysely<Tables>, viewer: Viewer, widgets: readonly string[]) {
  const adapter = sqlAdapter(db, viewer, { now, statementTimeout: 60_000 })
  const handle = createDashboardHandler({ adapterFor: () => adapter, basePath: '/api' })
  const query = new URLSearchParams(widgets.map(widget => ['widget', widget]))
  return async () => {
    const response = await handle(new Request(`https://host.example/api/widgets?${query.toString()}`))
    const body = await response.text()
    if (!response.ok || body.includes('"problem"')) throw new Error(body)
  }
}
