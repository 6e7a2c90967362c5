import { WIDGETS } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import { renderDashboard } from '@lmp-widgets/elements/server'
import { Dashboard } from './dashboard'

export default async function Page() {
  const adapter = new HttpAdapter(`${process.env['BACK_END']}/api/northwind`)
  const manifest = await adapter.manifest()
  const granted = WIDGETS.filter(widget => manifest.widgets.includes(widget))
  const answers = await Promise.all(granted.map(widget => adapter.load({ widget })))
  const attributes = { 'customers-href': '/customers' }
  return <Dashboard written={await renderDashboard(manifest, answers, { attributes, stylesheets: '/lmp' })} />
}
