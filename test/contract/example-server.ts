import { AdapterError, type AdapterErrorCode, type DashboardAdapter } from '@lmp-widgets/data-adapter'
import { PORTAL, portalBook } from '@lmp-widgets/data-adapter/book'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { createDashboardHandler } from '@lmp-widgets/server'

/** The moment of every printed answer. */
const NOW = new Date('2026-11-24T14:41:00Z')
const HOST = 'https://portal.example'
const BASE = '/api/dashboard'

const { distributor, isp, msp } = PORTAL
const VIEWERS = {
  administrator: { accountId: distributor, role: 'administrator' },
  'license-manager': { accountId: distributor, role: 'license-manager' },
  isp: { accountId: isp, role: 'administrator' },
  msp: {
    accountId: msp.account,
    role: 'administrator',
    partner: { id: msp.partner, type: 'msp' },
  },
} as const

/** Who asks, in an example: one of these users, nobody, or someone whose request fails with that code, `busy` for a moment. */
export type Caller = keyof typeof VIEWERS | 'nobody' | 'small' | 'busy' | `fails:${AdapterErrorCode}`

/** One answer of the example server. */
export interface ExampleAnswer {
  status: number
  headers: Headers
  text: string
}

const book = portalBook({ seed: 7, today: '2026-11-24' })
const memory = (caller: keyof typeof VIEWERS) => new MemoryAdapter(book, VIEWERS[caller], { now: () => NOW })

function adapterOf(caller: Caller): DashboardAdapter | undefined {
  if (caller === 'nobody') return undefined
  if (caller === 'small') return withoutDecrease(memory('administrator'))
  if (caller === 'busy') return failing('server', 2)
  if (!caller.startsWith('fails:')) return memory(caller as keyof typeof VIEWERS)
  const code = caller.slice('fails:'.length) as AdapterErrorCode
  return failing(code, code === 'rate-limited' ? 30 : undefined)
}

function failing(code: AdapterErrorCode, retryAfter: number | undefined): DashboardAdapter {
  const fail = () => Promise.reject(new AdapterError(code, '', { retryAfter }))
  return { manifest: fail, load: fail, list: fail }
}

/** A back end that cannot tell how units fell. */
function withoutDecrease(adapter: DashboardAdapter): DashboardAdapter {
  const load: DashboardAdapter['load'] = async (request, options) => {
    const answer = await adapter.load(request, options)
    if (answer.widget !== 'chargeable-unit-decrease') return answer
    const { widget, asOf } = answer
    return { widget, state: 'unsupported', asOf } as typeof answer
  }
  return { manifest: options => adapter.manifest(options), load, list: adapter.list.bind(adapter) }
}

/** What the right server says: the reference adapter over the seeded book, through the HTTP binding. */
export async function ask(path: string, caller: Caller = 'administrator'): Promise<ExampleAnswer> {
  const adapter = adapterOf(caller)
  const handle = createDashboardHandler({
    adapterFor: () => adapter,
    basePath: BASE,
    problemBase: '/contract/errors/',
  })
  const response = await handle(new Request(`${HOST}${BASE}${path}`))
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** The same as a value. */
export async function askJson(path: string, caller?: Caller): Promise<unknown> {
  return JSON.parse((await ask(path, caller)).text)
}
