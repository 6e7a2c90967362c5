import { WIDGETS } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import { renderDashboard } from '@lmp-widgets/elements/server'
import { headers } from 'next/headers'
import { Dashboard } from './dashboard'

export default async function Page() {
  const cookie = (await headers()).get('cookie') ?? ''
  // Without what the server could not draw, the page asks itself.
  return <Dashboard written={await drawn(cookie).catch(() => undefined)} />
}

/** The dashboard of the user who asks: an adapter is for one request. */
async function drawn(cookie: string) {
  const adapter = new HttpAdapter(`${process.env['BACK_END']}/api/northwind`, { headers: { cookie } })
  const manifest = await adapter.manifest()
  const granted = WIDGETS.filter(widget => manifest.widgets.includes(widget))
  const loads = await Promise.allSettled(granted.map(widget => adapter.load({ widget })))
  const answers = loads.flatMap(load => (load.status === 'fulfilled' ? load.value : []))
  const attributes = { 'customers-href': '/customers' }
  return renderDashboard(manifest, answers, { attributes, stylesheets: '/lmp' })
}
