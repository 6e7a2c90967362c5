import type { DashboardAdapter, Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import type { Dashboard } from '../dashboard/dashboard.js'
import type { Provider } from './provider.js'

// An element may come from another copy of this package: it is recognised by what it has, not by its class.

export const isWidget = (element: Element): element is WidgetElement<Widget> =>
  'whenReady' in element && typeof (element.constructor as Partial<typeof WidgetElement>).widget === 'string'

export const isProvider = (element: Element): element is Provider =>
  'account' in element && 'announce' in element

export const isDashboard = (element: Element): element is Dashboard =>
  isProvider(element) && 'whenReady' in element

/** Both are for the elements alone. */
interface Asking {
  source?: DashboardAdapter
  give?: () => { adapter?: DashboardAdapter | undefined }
}

/** The adapter of an element: a widget's for its numbers, a provider's for everything below it. */
export function adapterOf(element: Element): DashboardAdapter | undefined {
  const asking = element as Asking
  return isWidget(element) ? asking.source : asking.give?.().adapter
}
