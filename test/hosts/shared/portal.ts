import { parseDrillDown, type DashboardAdapter } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'

/** The back ends of two accounts. */
export const northwind: DashboardAdapter = new HttpAdapter('/api/northwind')
export const nordlys: DashboardAdapter = new HttpAdapter('/api/nordlys')

/** What the list of customers has as its title, by the query of its URL. */
export async function customersTitle(search: string): Promise<string> {
  const { drillDown } = parseDrillDown('customers', new URLSearchParams(search))
  const { total } = await northwind.list(drillDown)
  return `${total} customers`
}
