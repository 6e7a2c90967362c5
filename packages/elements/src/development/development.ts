import { WidgetElement } from '../base/widget-element.js'
import { Provider } from '../provider/provider.js'
import { inspect } from './inspect.js'

interface Updated {
  updated(changed: Map<PropertyKey, unknown>): void
}

// The elements know nothing of it, so it costs a page without it nothing.
for (const { prototype } of [WidgetElement, Provider] as unknown as { prototype: Updated }[]) {
  const { updated } = prototype
  prototype.updated = function (this: HTMLElement & Updated, changed) {
    updated.call(this, changed)
    inspect(this, undefined)
  }
}
