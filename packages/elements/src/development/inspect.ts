import type { Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import type { Provider } from '../provider/provider.js'
import { inspectHanded } from './handed.js'
import { inspectNames } from './names.js'
import { inspectPlace } from './place.js'
import { inspectSource } from './source.js'
import { inspectValues } from './values.js'

/** Warns of whatever a host has done to an element that cannot be meant so. */
export function inspect(element: WidgetElement<Widget> | Provider): void {
  inspectNames(element)
  inspectValues(element)
  inspectHanded(element)
  inspectPlace(element)
  inspectSource(element)
}
