import { adapterOf, isWidget } from '../development/kinds.js'
import { nameOf, providerAround } from '../receipt/read-receipt.js'

/** Who serves an element, and which back end that is: `<lmp-dashboard>, https://portal.example/api`. */
export function servedBy(element: Element): string {
  if (isWidget(element) && element.data) return "the page's own data"
  const adapter = adapterOf(element)
  if (!adapter) return 'nobody'
  const [way, src] = wayOf(element)
  // A class has a name only where nothing has minified it.
  const name = nameOf(adapter.source ?? src) ?? /^[A-Z]\w{3,}$/.exec(adapter.constructor.name)?.[0]
  return name && name !== 'Object' ? `${way}, ${name}` : way
}

/** Where its adapter comes from, and its URL if it has one. */
function wayOf(element: Element): [way: string, src?: string | undefined] {
  const { adapter, src } = element as { adapter?: unknown; src?: string }
  if (adapter) return ['its own adapter']
  if (src) return ['its own src', src]
  const { parentElement } = element
  const around = providerAround(parentElement ?? (element.getRootNode() as ShadowRoot).host ?? element)
  if (!around || around === element) return ["the page's default adapter"]
  return [`<${around.localName}>`, around.adapter ? undefined : around.src]
}
