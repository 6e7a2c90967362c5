import { adapterOf, isWidget } from '../provider/kinds.js'
import { nameOf, providerAround } from '../receipt/read-receipt.js'

/** Who serves an element, and which back end that is: `<lmp-dashboard>, https://portal.example/api`. */
export function servedBy(element: Element): string {
  if (isWidget(element) && element.data) return "the page's own data"
  const adapter = adapterOf(element)
  if (!adapter) return 'nobody'
  const way = wayOf(element)
  // A class has a name only where nothing has minified it.
  const name = nameOf(adapter.source) ?? /^[A-Z]\w{3,}$/.exec(adapter.constructor.name)?.[0]
  return name && name !== 'Object' ? `${way}, ${name}` : way
}

/** Where its adapter comes from. */
function wayOf(element: Element): string {
  const { adapter, src } = element as { adapter?: unknown; src?: string }
  if (adapter) return 'its own adapter'
  if (src) return 'its own src'
  const { parentElement } = element
  const around = providerAround(parentElement ?? (element.getRootNode() as ShadowRoot).host ?? element)
  if (!around || around === element) return "the page's default adapter"
  // Nobody can see a provider in a closed shadow root, but this one gives something else.
  return adapterOf(around) === adapterOf(element) ? `<${around.localName}>` : 'a provider that cannot be seen'
}
