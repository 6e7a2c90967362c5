import type { Manifest } from '../contract/manifest.js'
import { screensOf, widgetsOf } from '../laws/every-answer.js'
import { laws as adapterLaws } from '../laws/index.js'
import { law, type Law } from '../laws/law.js'
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
  const named = (name: LawName) => adapterLaws.filter(each => each.name === name)
  if (!tryPost) ledger.notes.add('No POST was sent; --try-post sends three, which a right back end refuses.')
  if (!bench.nobody) ledger.leave('who is not signed in gets nothing', 'no --header was given')
  return [
    ...named('every answer is valid'),
    ...named('rights hold everywhere at once'),
    ...(bench.nobody ? [stranger(site)] : []),
    methods(site, { post: tryPost }),
    etags(site),
    badUrls(site),
    ...named('a bad request is refused by name'),
    ...named('parts sum to their whole'),
    ...named('like is compared with like'),
    ...named("days are the account's days"),
    ...named('the same question has the same answer'),
    batchLines(site),
    ...named('count = list'),
    filtersFindAll({ seed, runs, isOver: () => budget.spent !== undefined }),
    ...named('one list in every order'),
    ...(await otherLaws(bench, manifest)),
    ...named('aborting rejects'),
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
