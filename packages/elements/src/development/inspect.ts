import type { Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import type { Provider } from '../provider/provider.js'
import { handedProblems } from './handed.js'
import { nameProblems } from './names.js'
import { placeProblems } from './place.js'
import type { Problem } from './problem.js'
import { valueProblems } from './values.js'

/** Whatever a host has done to an element that cannot be meant so; who is asked is another matter: that takes a while. */
export function inspect(element: WidgetElement<Widget> | Provider): Problem[] {
  return [
    ...nameProblems(element),
    ...valueProblems(element),
    ...handedProblems(element),
    ...placeProblems(element),
  ]
}
