import { diagnosed, well, type Diagnosis, type Finding } from '@lmp-widgets/data-adapter/diagnosis'
import { adapterOf, isProvider } from '../provider/kinds.js'
import { connectionFindings } from './connections.js'
import { copyFindings, versionOf } from './copies.js'
import { drillDownFindings, openingsOf, type Opening } from './drill-downs.js'
import { elementFindings } from './element-findings.js'
import { elementsOfOurs, isUndefined } from './page-elements.js'
import type { PageWatch } from './page-watch.js'
import { policyFindings } from './policies.js'
import { requestFindings } from './requests.js'
import { scrubbed } from './scrub.js'
import { servedBy } from './served-by.js'
import { standOf, type Stand } from './standing.js'

/** An element of ours, for a reader. */
export interface PageRow extends Stand {
  /** Its tag, with its number where there are several of it. */
  name: string
  servedBy: string
  /** The code of its last failure, even if that is over. */
  last?: string | undefined
  /** Screens of its numbers, each with whether its list opens. */
  opens: Opening[]
}

/** A page as the doctor sees it. */
export interface PageLook {
  rows: PageRow[]
  /** Complete, for the page itself. */
  findings: Finding[]
  /** Without anything that identifies its owner, for others. */
  report: Diagnosis
}

/** Examines all our elements on this page, and what has happened to them. It sends no request, and changes nothing. */
export function examinePage(watch: PageWatch, now = Date.now()): PageLook {
  const elements = elementsOfOurs()
  const names = namesOf(elements)
  const openings = elements.map(openingsOf)
  const rows = elements.map((element, i): PageRow => {
    const last = watch.failed.get(element)
    return {
      ...standOf(element, last),
      ...{ name: names[i]!, last, servedBy: isUndefined(element) ? 'nobody' : servedBy(element) },
      opens: openings[i]!,
    }
  })
  const adapters = new Set(elements.flatMap(element => adapterOf(element) ?? []))
  const [version] = elements.flatMap(element => versionOf(element) ?? [])
  const findings = [
    ...elements.flatMap((element, i) => elementFindings(names[i]!, element, rows[i]!, now)),
    ...drillDownFindings(
      elements.flatMap(({ localName: tag }, i) => openings[i]!.map(opening => ({ ...opening, tag }))),
      watch.drillDowns,
    ),
    ...policyFindings(watch.violations, originsOf(rows)),
    ...requestFindings(watch.requests),
    ...copyFindings(elements),
    ...connectionFindings(adapters, version, now),
    well('the browser', navigator.userAgent),
  ]
  const accounts = elements.flatMap(element => (isProvider(element) && element.account) || [])
  const page = location.origin + location.pathname
  return { rows, findings: once(findings), report: scrubbed(diagnosed(page, once(findings)), accounts) }
}

/** `<lmp-active-partners>`, and from the second one on `<lmp-active-partners> 2` */
function namesOf(elements: readonly Element[]): string[] {
  const counts = new Map<string, number>()
  return elements.map(({ localName }) => {
    const count = (counts.get(localName) ?? 0) + 1
    counts.set(localName, count)
    return count > 1 ? `<${localName}> ${count}` : `<${localName}>`
  })
}

const originsOf = (rows: readonly PageRow[]): string[] =>
  rows.flatMap(({ servedBy }) => {
    const [url] = /https?:\S+/.exec(servedBy) ?? []
    return url && URL.canParse(url) ? [new URL(url).origin] : []
  })

/** Two providers of one back end say the same of it. */
const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map(finding => [JSON.stringify(finding), finding])).values(),
]
