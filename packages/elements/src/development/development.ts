import type { Widget } from '@lmp-widgets/data-adapter'
import { WidgetElement } from '../base/widget-element.js'
import { Provider } from '../provider/provider.js'
import { inspect, inspectLater } from './inspect.js'
import { GRACE } from './source.js'
import { watchTags } from './tags.js'
import { warn } from './warn.js'

type Ours = WidgetElement<Widget> | Provider

interface Updated {
  updated(changed: Map<PropertyKey, unknown>): void
}

// The elements know nothing of it, so it costs a page without it nothing.
for (const { prototype } of [WidgetElement, Provider] as unknown as { prototype: Updated }[]) {
  const { updated } = prototype
  prototype.updated = function (this: Ours & Updated, changed) {
    updated.call(this, changed)
    inspect(this).forEach(warn)
    watch(this)
  }
}

const watched = new WeakSet<Ours>()

/** Warns once, after a while, of what has not come. */
function watch(element: Ours): void {
  if (watched.has(element)) return
  watched.add(element)
  setTimeout(() => {
    if (element.isConnected) inspectLater(element).forEach(warn)
  }, GRACE)
}

// Lit says on every page that it is being developed: whoever embeds these widgets has not chosen it, and can do nothing.
const issued = globalThis as { litIssuedWarnings?: Set<string> }
;(issued.litIssuedWarnings ??= new Set()).add('dev-mode')

// A server has no page.
if (globalThis.document) watchTags()
