import type { Manifest } from '../contract/manifest.js'
import { abortRejects } from '../laws/abort.js'
import { accountDays } from '../laws/account-days.js'
import { badRequests } from '../laws/bad-requests.js'
import { countIsList, everyOrder } from '../laws/count-is-list.js'
import { screensOf, widgetsOf } from '../laws/every-answer.js'
import { law, type Law } from '../laws/law.js'
import { likeForLike } from '../laws/like-for-like.js'
import { partsSum } from '../laws/parts-sum.js'
import { rightsAgree } from '../laws/rights-agree.js'
import { sameAnswer } from '../laws/same-answer.js'
import { valid } from '../laws/valid.js'
import { canonicalJson } from '../paging/cursor.js'
import { badUrls } from './bad-urls.js'
import { batchLines } from './batch-lines.js'
import { adapterOn, type Bench } from './bench.js'
import { connect } from './connect.js'
import { etags } from './etags.js'
import { filtersFindAll } from './filters.js'
import type { LawName } from './law-list.js'
import { methods } from './methods.js'
import { otherAccount } from './other-account.js'
import type { Site } from './site.js'
import { stranger } from './stranger.js'
import type { VerifyOptions } from './verify-options.js'

/** The laws that can be run; the ledger is told which cannot, and why. */
export async function lawsFor(
  bench: Bench,
  manifest: Manifest,
  { seed, filters: runs = 30, tryPost = false }: VerifyOptions & { seed: number },
): Promise<Law[]> {
  const { ledger, budget } = bench
  const site: Site = { ...bench, manifest, widgets: widgetsOf(manifest), ...screensOf(manifest) }
  if (!tryPost) ledger.notes.add('No POST was sent; --try-post sends three, which a right back end refuses.')
  if (!bench.nobody) ledger.leave('who is not signed in gets nothing', 'no --header was given')
  return [
    valid,
    rightsAgree,
    ...(bench.nobody ? [stranger(site)] : []),
    methods(site, { post: tryPost }),
    etags(site),
    badUrls(site),
    badRequests,
    partsSum,
    likeForLike,
    accountDays,
    sameAnswer,
    batchLines(site),
    countIsList,
    filtersFindAll({ seed, runs, isOver: () => budget.spent !== undefined }),
    everyOrder,
    ...(await otherLaws(bench, manifest)),
    abortRejects,
  ]
}

async function otherLaws({ other, ledger, baseUrl }: Bench, manifest: Manifest): Promise<Law[]> {
  const name: LawName = 'an account sees only its own'
  if (!other) {
    ledger.leave(name, 'no --other-header was given')
    return []
  }
  const theirs = await connect(other, baseUrl)
  if (canonicalJson(manifest) === canonicalJson(theirs)) return [notTheirs(name)]
  if (overlap(manifest, theirs)) {
    ledger.leave(name, 'both users are of the same account')
    return []
  }
  return [otherAccount(adapterOn(other, baseUrl))]
}

// Of the same moment too: no wrong option may pass for a cache that gives one user what it has kept for another.
const notTheirs = (name: LawName): Law =>
  law(name, async (_adapter, _context, hold) =>
    hold(
      'manifest',
      'what the other user is answered',
      'the answer to the user, asOf included: kept by a cache for whoever asks, or --other-header is of the same account and role',
      'an answer of its own',
    ),
  )

/** Whether one of the two users sees all that the other one sees. */
const overlap = (one: Manifest, other: Manifest): boolean =>
  one.account.id === other.account?.id &&
  (!one.partner || !other.partner || one.partner.id === other.partner.id)
