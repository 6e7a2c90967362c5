import { holding, LawViolation, type Hold } from '../laws/law.js'
import { fieldOf, typeOf, type Exchange } from './exchange.js'
import { isClean, isKeptNowhere, isProblem, saysWhen } from './exchange-checks.js'
import type { LawName } from './law-list.js'
import type { Ledger } from './ledger.js'
import { isUniversal } from './local-time.js'

/** The laws that every exchange is held to. */
export const EXCHANGE_LAWS = [
  'an answer is clean JSON',
  'an answer is kept nowhere',
  'a refusal is a problem',
  'who asks too often is told when to return',
  'time goes forward',
] as const satisfies LawName[]

type ExchangeLaw = (typeof EXCHANGE_LAWS)[number]

type Check = (exchange: Exchange, hold: Hold) => void

/** Checks every exchange, whatever it was for. */
export class ExchangeLaws {
  readonly #moments = new Map<string, number>()
  readonly #checks: readonly [LawName, Check][]
  readonly #ledger: Ledger

  constructor(ledger: Ledger) {
    this.#ledger = ledger
    const checks: Record<ExchangeLaw, Check> = {
      'an answer is clean JSON': isClean,
      'an answer is kept nowhere': isKeptNowhere,
      'a refusal is a problem': isProblem,
      'who asks too often is told when to return': saysWhen,
      'time goes forward': (exchange, hold) => {
        isUniversal(exchange, hold)
        this.#isLater(exchange, hold)
      },
    }
    this.#checks = EXCHANGE_LAWS.filter(name => ledger.isAsked(name)).map(name => [name, checks[name]])
    // From here on each has begun, whatever comes.
    for (const [name] of this.#checks) ledger.observerOf(name)
  }

  check(exchange: Exchange): void {
    if (exchange.method !== 'GET') return
    for (const [name, check] of this.#checks) {
      const observer = this.#ledger.observerOf(name)
      try {
        check(exchange, holding(name, observer))
      } catch (error) {
        if (!(error instanceof LawViolation)) throw error
        observer.violated(error)
      }
    }
  }

  #isLater(exchange: Exchange, hold: Hold): void {
    if (exchange.status !== 200 || typeOf(exchange) !== 'application/json') return
    const moment = Date.parse(String(fieldOf(exchange, 'asOf')))
    if (Number.isNaN(moment)) return
    const key = `${exchange.identity.name} ${exchange.path}`
    const before = this.#moments.get(key)
    this.#moments.set(key, moment)
    if (before === undefined) return
    const says = (time: number) => new Date(time).toISOString()
    hold(exchange.path, 'asOf, asked again, is not before', says(moment), says(Math.max(before, moment)))
  }
}
