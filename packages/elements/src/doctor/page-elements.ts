import { isProvider, isWidget } from '../development/kinds.js'

/** Elements of ours, and tags that should be, in the order of the page: also in open shadow roots. */
export function elementsOfOurs(root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap(each => [
    ...(isWidget(each) || isProvider(each) || isUndefined(each) ? [each] : []),
    ...(each.shadowRoot ? elementsOfOurs(each.shadowRoot) : []),
  ])
}

/** A tag of ours that nothing has defined. */
export const isUndefined = (element: Element): boolean =>
  element.localName.startsWith('lmp-') && !element.matches(':defined')
