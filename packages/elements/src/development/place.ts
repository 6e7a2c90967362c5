import { WidgetElement } from '../base/widget-element.js'
import { Dashboard } from '../dashboard/dashboard.js'
import { Provider } from '../provider/provider.js'
import { warn } from './warn.js'

/** What opens something itself: a link inside it is none for the keyboard and for assistive technology. */
const ACTIVE = 'a[href], button, label, summary'

/** Warns of an element in a place where it cannot work, and of what stands in it and is not shown. */
export function inspectPlace(element: HTMLElement): void {
  const tag = `<${element.localName}>`
  const active = element.closest(ACTIVE)
  if (active)
    warn(
      'lmp-place',
      `${tag} is inside <${active.localName}>.`,
      'Take it out: its numbers are links themselves.',
    )
  if (element instanceof WidgetElement && hasContent(element))
    warn(
      'lmp-child',
      `${tag} shows nothing that is put into it.`,
      `Close it at once: ${tag}</${element.localName}>.`,
    )
  if (element instanceof Dashboard && hasContent(element, '[slot=title]'))
    warn(
      'lmp-child',
      `${tag} shows what its back end grants, and of what is put into it the title alone.`,
      'Write slot="title" on a title; lay widgets out yourself in <lmp-provider>.',
    )
  if (element instanceof Provider) inspectSources(tag, element)
}

function hasContent(element: Element, shown?: string): boolean {
  return [...element.childNodes].some(node =>
    node instanceof Element
      ? !shown || !node.matches(shown)
      : node instanceof Text && node.data.trim() !== '',
  )
}

function inspectSources(tag: string, { adapter, parentElement, src }: Provider): void {
  if (!src) return
  if (adapter)
    warn('lmp-two-sources', `${tag} has an adapter and src.`, 'The adapter is asked; leave one of them out.')
  const outer = parentElement?.closest(PROVIDERS)
  if (outer instanceof Provider && outer.src === src)
    warn(
      'lmp-two-sources',
      `${tag} has src="${src}", and so has the provider around it.`,
      'Leave the inner one out: apart, both ask the same questions.',
    )
}

const PROVIDERS = 'lmp-provider, lmp-dashboard'
