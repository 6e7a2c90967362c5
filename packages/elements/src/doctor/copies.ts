import { attention, well, type Finding } from '@lmp-widgets/data-adapter/diagnosis'
import { LitElement } from 'lit'
import { VERSION } from '../base/version.js'

/** What each copy of lit leaves on a page. */
interface LitMarks {
  litHtmlVersions?: string[]
  litElementVersions?: string[]
  reactiveElementVersions?: string[]
}

/** Versions, and what is on the page twice. */
export function copyFindings(
  elements: readonly Element[],
  page: LitMarks = globalThis as LitMarks,
): Finding[] {
  const versions = new Set(elements.flatMap(element => versionOf(element) ?? []))
  const copies = new Set(elements.flatMap(element => baseOf(element) ?? []))
  // A doctor that was loaded from elsewhere has its own lit, which does not concern the page.
  const brought = elements.length > 0 && !elements.some(element => element instanceof LitElement)
  return [elementsFinding([...versions], copies.size), ...litFinding(page, brought ? 1 : 0)]
}

function elementsFinding(versions: readonly string[], copies: number): Finding {
  const of = 'the elements'
  const seen = versions.length > 0 ? versions.join(' and ') : 'none is defined'
  if (versions.length > 1 || copies > 1)
    return attention(
      of,
      `several copies of @lmp-widgets/elements: ${seen}`,
      'Keep one: npm ls @lmp-widgets/elements, or one address on a CDN. Two are right where one has a prefix.',
    )
  if (versions[0] && versions[0] !== VERSION)
    return attention(of, `${seen}, and this doctor is of ${VERSION}`, 'Import both from one version.')
  return well(of, seen)
}

function litFinding(page: LitMarks, brought: number): Finding[] {
  const { litElementVersions, litHtmlVersions, reactiveElementVersions } = page
  const marks = [litHtmlVersions, litElementVersions, reactiveElementVersions].filter(
    each => each !== undefined,
  )
  const [most] = marks.sort((a, b) => b.length - a.length)
  if (!most) return []
  const count = most.length - brought
  const versions = [...new Set(most)].join(' and ')
  const cure = 'Let your bundler keep one: npm dedupe, or resolve.dedupe of Vite.'
  return [count > 1 ? attention('lit', `${count} copies: ${versions}`, cure) : well('lit', versions)]
}

/** The version of the package that an element is from; undefined for elements not ours. */
export const versionOf = ({ constructor }: Element): string | undefined =>
  (constructor as { version?: string }).version

/** The base of all widgets, which is another class in another copy: it alone can expire. */
function baseOf({ constructor }: Element): unknown {
  for (
    let each = constructor as { prototype?: object } | null;
    each?.prototype;
    each = Object.getPrototypeOf(each) as never
  )
    if (Object.hasOwn(each.prototype, 'expire')) return each
  return undefined
}
