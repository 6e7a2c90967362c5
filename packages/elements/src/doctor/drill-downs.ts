import { toHref, type DrillDown } from '@lmp-widgets/data-adapter'
import { attention, well, type Finding } from '@lmp-widgets/data-adapter/diagnosis'
import { safeHref } from '../base/drill-link.js'
import { screenUrls } from '../base/screen-hrefs.js'
import { lookAround, type Surroundings } from '../base/surroundings.js'
import { isWidget } from '../provider/kinds.js'
import { providerAround } from '../receipt/read-receipt.js'

/** What became of a click on a number. */
export interface SeenDrillDown {
  screen: string
  /** The page has cancelled it, so it opens the list itself. */
  handled: boolean
}

/** A screen that an element's numbers are for, whether its list can be opened, and what would help. */
export interface Opening {
  screen: string
  opens: boolean
  cure: string
}

/** Where the numbers of a widget lead, before anybody clicks. */
export function openingsOf(element: Element): Opening[] {
  if (!isWidget(element) || !element.answer) return []
  let around: Surroundings = {}
  lookAround(element, found => (around = found))()
  const urls = screenUrls(element, around.urls)
  const where = (element.closest('lmp-provider, lmp-dashboard') ?? providerAround(element) ?? element)
    .localName
  const openings = new Map<string, Opening>()
  for (const drillDown of drillDownsIn(element.answer.data)) {
    const { screen } = drillDown
    const cure =
      typeof urls === 'function'
        ? `Let hrefFor return the URL of the ${screen} screen.`
        : `Write ${screen}-href="/${screen}" on <${where}>, or set its hrefFor.`
    if (!openings.get(screen)?.opens) openings.set(screen, { screen, opens: leads(urls, drillDown), cure })
  }
  return [...openings.values()]
}

/** A URL that is refused has a finding of its own. */
function leads(urls: Parameters<typeof toHref>[0], drillDown: DrillDown): boolean {
  const href = toHref(urls, drillDown)
  return !!href && (!!safeHref(href) || typeof urls !== 'function')
}

/** Every drill-down in an answer, wherever it stands. */
function drillDownsIn(value: unknown): DrillDown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'drillDown' && inner ? [inner as DrillDown] : drillDownsIn(inner),
  )
}

/** Lists that no number opens; and clicks, by what became of them. */
export function drillDownFindings(
  openings: readonly (Opening & { tag: string })[],
  seen: readonly SeenDrillDown[],
): Finding[] {
  const closed = openings.filter(({ opens }) => !opens)
  const screens = [...new Set(closed.map(({ screen }) => screen))]
  return [
    ...screens.map(screen =>
      closedFinding(
        screen,
        closed.filter(each => each.screen === screen),
      ),
    ),
    ...clicks(seen),
  ]
}

function closedFinding(screen: string, closed: readonly (Opening & { tag: string })[]): Finding {
  const tags = [...new Set(closed.map(({ tag }) => `<${tag}>`))]
  return attention(`the ${screen} screen`, `no number opens it: ${tags.join(', ')}`, closed[0]!.cure)
}

function clicks(seen: readonly SeenDrillDown[]): Finding[] {
  const screensOf = (handled: boolean) =>
    [...new Set(seen.filter(each => each.handled === handled).map(({ screen }) => screen))].join(', ')
  const [mine, left] = [screensOf(true), screensOf(false)]
  if (mine && left)
    return [
      attention(
        'clicks on numbers',
        `the page opens ${mine} itself, and leaves ${left} to the browser`,
        'Cancel lmp-drill-down for all screens, or take your listener off.',
      ),
    ]
  if (mine) return [well('clicks on numbers', `the page opens ${mine} itself`)]
  if (left) return [well('clicks on numbers', `the browser opens ${left}: nobody cancels lmp-drill-down`)]
  return []
}
