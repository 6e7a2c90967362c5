import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDown } from '../contract/drill-down.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { everyAnswer, screensOf } from './every-answer.js'
import { law, type Hold } from './law.js'
import { numbersOf } from './numbers.js'
import { toName } from './read-list.js'
import { refusal } from './refusal.js'

export const rightsAgree = law('rights hold everywhere at once', async (adapter, context, hold, attempt) => {
  const manifest = await adapter.manifest()
  for (const widget of WIDGETS) {
    await attempt(async () => {
      const { state } = await adapter.load({ widget })
      const granted = manifest.widgets.includes(widget)
      hold(widget, 'has a number, as the manifest says', state === 'ready', granted)
    }, widget)
  }

  const { closed } = screensOf(manifest)
  for await (const asked of everyAnswer(adapter, context, attempt)) {
    await attempt(async () => {
      hold(asked.name, 'is ready, as the manifest says', asked.answer.state, 'ready')
      for (const { path, drillDown } of numbersOf(asked)) {
        if (drillDown) hold(path, 'opens a screen of the manifest', closed.includes(drillDown.screen), false)
        else hold(path, 'opens its list, as the user may open every screen', closed.length > 0, true)
      }
    }, asked.name)
  }
  for (const screen of closed) {
    for (const guess of guesses) {
      await attempt(() => refusesList(adapter, { screen, filter: guess[screen] ?? {} } as DrillDown, hold))
    }
  }
})

/** What someone would type who knows the URLs of others. */
const guesses: { readonly [S in DrillDown['screen']]?: object }[] = [
  {},
  {
    customers: { status: 'enabled' },
    partners: { status: 'active' },
    'service-plans': { status: 'enabled' },
    'usage-reports': { status: 'approved' },
    'billing-reports': { status: 'completed' },
  },
  { customers: { name: 'a' }, partners: { name: 'a' }, 'service-plans': { name: 'a' } },
  { customers: { id: '1' }, partners: { id: '1' }, 'usage-reports': { partnerId: '1' } },
]

async function refusesList(adapter: DashboardAdapter, drillDown: DrillDown, hold: Hold): Promise<void> {
  for (const page of [{}, { limit: 1 }]) {
    const { code } = await refusal(adapter.list(drillDown, page))
    hold(toName(drillDown), 'is refused to this user', code, 'forbidden')
  }
}
