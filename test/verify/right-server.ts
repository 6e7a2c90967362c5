/** A right back end over the tiny book, with a token for each user. */
import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { ROLES, type Book, type Customer, type Partner, type Viewer } from '@lmp-widgets/data-adapter/records'
import { TINY_NOW, tinyBook } from '@lmp-widgets/data-adapter/testing'
import { createDashboardHandler } from '@lmp-widgets/server'
import type { Handle } from './serve.js'

export const now = () => TINY_NOW
export const book = withStrangers(tinyBook())

/** Every kind of viewer that there is, by token. */
export const VIEWERS: Readonly<Record<string, Viewer>> = {
  ...Object.fromEntries(
    ['northwind', 'southwind', 'lakeside'].flatMap(accountId =>
      ROLES.map(role => [`${accountId}-${role}`, { accountId, role }]),
    ),
  ),
  msp: { accountId: 'northwind', role: 'administrator', partner: { id: 'alder', type: 'msp' } },
  reseller: { accountId: 'northwind', role: 'administrator', partner: { id: 'birch', type: 'reseller' } },
  'reseller-without-customers': {
    accountId: 'northwind',
    role: 'administrator',
    partner: { id: 'elm', type: 'reseller' },
  },
}

export const rightAdapter = (viewer: Viewer): DashboardAdapter => new MemoryAdapter(book, viewer, { now })

/** Whose token the request has. */
function viewerOf({ headers }: Request): Viewer | undefined {
  const token = headers.get('authorization')?.replace('Bearer ', '') ?? ''
  return Object.hasOwn(VIEWERS, token) ? VIEWERS[token] : undefined
}

/** The handler of a host, over the adapter that is given for each viewer. */
export function handlerOver(adapterFor: (viewer: Viewer) => DashboardAdapter = rightAdapter): Handle {
  return createDashboardHandler({
    adapterFor: request => {
      const viewer = viewerOf(request)
      return viewer && adapterFor(viewer)
    },
    basePath: '/api',
  })
}

/** A second account also has a partner and a customer with unique ids. */
function withStrangers(tiny: Book): Book {
  const [partner, customer] = [tiny.partners, tiny.customers].map(rows =>
    rows.find(({ accountId }) => accountId === 'southwind'),
  )
  tiny.partners.push({ ...(partner as Partner), id: 'south', name: 'South only' })
  tiny.customers.push({
    ...(customer as Customer),
    id: 'south-1',
    partnerId: 'south',
    name: 'Southern customer',
  })
  return tiny
}
