import type { Manifest } from '../contract/manifest.js'
import type { Bench } from './bench.js'
import { Budget } from './budget.js'
import { connect } from './connect.js'
import { ExchangeLaws } from './exchange-laws.js'
import type { Identity } from './identity.js'
import { LAW_NAMES } from './law-list.js'
import { Ledger } from './ledger.js'
import type { Report } from './report.js'
import { runLaws } from './run-laws.js'
import { Trail } from './trail.js'
import type { VerifyOptions } from './verify-options.js'
import { Wire } from './wire.js'

export { NoConnection } from './no-connection.js'
export { LAWS, type LawName } from './law-list.js'
export type { Failure, LawReport, Report } from './report.js'
export type { VerifyOptions } from './verify-options.js'

/**
 * Checks all laws on a back end behind that base URL, whose records must not change meanwhile. It only reads.
 * Rejects with `NoConnection` when there is no manifest for this user, before or in the middle.
 */
export async function verify(url: string, options: VerifyOptions = {}): Promise<Report> {
  const { headers = [], otherHeaders, rate, maxRequests = 20_000, timeLimit = 600, timeout = 10 } = options
  const baseUrl = url.replace(/\/+$/, '')
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31)
  const budget = new Budget({ maxRequests, rate, timeLimit })
  const trail = new Trail(baseUrl)
  const ledger = new Ledger(violation => trail.toFailure(violation), options.laws ?? LAW_NAMES)
  const exchangeLaws = new ExchangeLaws(ledger)
  const wireFor = (identity: Identity) =>
    new Wire({
      baseUrl,
      identity,
      budget,
      timeout,
      fetch: options.fetch ?? fetch,
      onExchange: exchange => {
        trail.add(exchange)
        exchangeLaws.check(exchange)
        options.onProgress?.(bench.current, budget.requests)
      },
    })
  const user = wireFor({ name: 'user', headers })
  const bench: Bench = {
    baseUrl,
    budget,
    ledger,
    user,
    current: 'the manifest',
    ...(headers.length > 0 && {
      nobody: wireFor({ name: 'nobody', headers: [] }),
      madeUp: wireFor({ name: 'somebody made up', headers: headers.map(([name]) => [name, 'made-up']) }),
    }),
    ...(otherHeaders && { other: wireFor({ name: 'other user', headers: otherHeaders }) }),
  }
  const manifest = await connect(user, baseUrl)
  await runLaws(bench, manifest, { ...options, seed })
  return toReport(bench, manifest, seed)
}

function toReport({ baseUrl, ledger, budget }: Bench, manifest: Manifest, seed: number): Report {
  const laws = ledger.laws()
  const fails = laws.some(({ outcome }) => outcome === 'fails')
  const word = (value: unknown) => (typeof value === 'string' ? value : 'unknown')
  return {
    version: '1.0',
    url: baseUrl,
    user: {
      account: word((manifest.partner ?? manifest.account)?.name),
      role: word(manifest.role),
      contract: word(manifest.contract),
    },
    outcome: fails ? 'fails' : budget.spent ? 'unfinished' : 'holds',
    requests: budget.requests,
    seconds: Math.round(budget.seconds * 10) / 10,
    seed,
    laws,
    notes: [...ledger.notes],
  }
}
