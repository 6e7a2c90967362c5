import { ContextProvider } from '@lit/context'
import type { Widget } from '@lmp-widgets/data-adapter'
import type { surroundings } from '../base/surroundings.js'
import type { WidgetElement } from '../base/widget-element.js'

/** What a provider gives, and to whom. */
export class Gift extends ContextProvider<typeof surroundings> {
  /** The widgets that take it, at any depth, by their keys; also those of another copy of this package. */
  get widgets(): [key: Widget, element: WidgetElement<Widget>][] {
    const widgets: [Widget, WidgetElement<Widget>][] = []
    for (const { consumerHost } of this.subscriptions.values()) {
      const { widget } = consumerHost.constructor as Partial<typeof WidgetElement>
      if (widget) widgets.push([widget, consumerHost as WidgetElement<Widget>])
    }
    return widgets
  }
}
