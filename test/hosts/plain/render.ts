import { parseDrillDown } from '@lmp-widgets/data-adapter'
import { PORTAL } from '@lmp-widgets/data-adapter/book'
import { adapterOf } from '../serve-host.js'

/** The server's own pages: the router of a host without scripts of its own is the server. */
export async function render({ pathname, searchParams }: URL): Promise<string | undefined> {
  if (pathname !== '/customers') return undefined
  const { drillDown } = parseDrillDown('customers', searchParams)
  const { total } = await adapterOf(PORTAL.distributor).list(drillDown)
  return `<!doctype html><html lang="en"><title>Customers</title><h1>${total} customers</h1></html>`
}
