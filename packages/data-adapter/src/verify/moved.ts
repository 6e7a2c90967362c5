import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { Widget } from '../contract/widgets.js'
import { canonicalJson } from '../paging/cursor.js'

/** The widgets that answer otherwise at the end than at first: then what fails may be of records that have changed meanwhile. */
export async function movedWidgets(
  now: DashboardAdapter,
  atFirst: DashboardAdapter,
  widgets: readonly Widget[],
): Promise<Widget[]> {
  const moved: Widget[] = []
  for (const widget of widgets) {
    const answers = await Promise.all([atFirst, now].map(adapter => adapter.load({ widget }))).catch(() => [])
    const [before, after] = answers.map(answer => canonicalJson({ ...answer, asOf: '' }))
    if (before !== after) moved.push(widget)
  }
  return moved
}
