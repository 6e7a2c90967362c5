import type { Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import type { Provider } from '../provider/provider.js'
import { handedProblems } from './handed.js'
import { nameProblems } from './names.js'
import { placeProblems } from './place.js'
import type { Problem } from './problem.js'
import { askingProblems } from './source.js'
import { valueProblems } from './values.js'

/** What a host has set on an element, or around it, that cannot be intended. */
export const inspect = (element: WidgetElement<Widget> | Provider): Problem[] => [
  ...valueProblems(element),
  ...handedProblems(element),
  ...placeProblems(element),
]

/** What may still come right: a property or an adapter arrives when a framework hydrates its server's page. */
export const inspectLater = (element: WidgetElement<Widget> | Provider): Problem[] => [
  ...nameProblems(element),
  ...askingProblems(element),
]
