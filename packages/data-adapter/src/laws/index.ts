import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { accountDays } from './account-days.js'
import { abortRejects } from './abort.js'
import { badRequests } from './bad-requests.js'
import { countIsList, everyOrder } from './count-is-list.js'
import type { Law, LawContext } from './law.js'
import { likeForLike } from './like-for-like.js'
import { partsSum } from './parts-sum.js'
import { rightsAgree } from './rights-agree.js'
import { sameAnswer } from './same-answer.js'
import { valid } from './valid.js'

export { agreesWith } from './agrees-with.js'
export { LawViolation, type Law, type LawContext, type LawObserver } from './law.js'

/**
 * What holds for every adapter, for every user. Each law needs nothing but the adapter, and no test runner:
 *
 * ```ts
 * for (const law of laws) test(law.name, () => law.check(adapter))
 * ```
 */
export const laws: readonly Law[] = [
  countIsList,
  everyOrder,
  rightsAgree,
  partsSum,
  likeForLike,
  accountDays,
  sameAnswer,
  valid,
  abortRejects,
  badRequests,
]

/** Checks all laws, one after the other. Rejects with the first `LawViolation`. */
export async function checkLaws(adapter: DashboardAdapter, context: LawContext = {}): Promise<void> {
  for (const law of laws) await law.check(adapter, context)
}
