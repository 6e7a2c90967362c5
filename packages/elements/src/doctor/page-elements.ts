import type { Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import { isProvider, isWidget } from '../provider/kinds.js'
import { onPages } from '../messages/language.js'
import type { Provider } from '../provider/provider.js'

/**
 * Elements of ours, and tags that should be, in the order of the page: also in open shadow roots. After them those in closed
 * ones, which only the copy that has drawn them can know.
 */
export function elementsOfOurs(): HTMLElement[] {
  const hidden = onPages().filter(each => each.ownerDocument === document)
  return [...new Set([...elementsBelow(document), ...hidden.filter(isOurs)])]
}

const elementsBelow = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap(each => [
    ...(isOurs(each) || isUndefined(each) ? [each] : []),
    ...(each.shadowRoot ? elementsBelow(each.shadowRoot) : []),
  ])

const isOurs = (element: Element): element is WidgetElement<Widget> | Provider =>
  isWidget(element) || isProvider(element)

/** A tag of ours that nothing has defined. */
export const isUndefined = (element: Element): boolean =>
  element.localName.startsWith('lmp-') && !element.matches(':defined')
