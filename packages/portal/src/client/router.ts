import { toSearchParams, type DrillDown } from '@lmp-widgets/data-adapter'
import { rememberPlace, rememberPlaces, writePlace, type PlaceState } from './place.js'

/** Where a reader who cannot see the change goes on: at the new heading, or where they were. */
export type FocusGoes = 'to-heading' | 'nowhere'

/** Follows our own links and the widgets' numbers without reloading the page; `show` draws where we are. */
export function startRouter(show: (focus: FocusGoes) => void): void {
  // All the routing that the widgets need:
  document.body.addEventListener('lmp-drill-down', event => {
    event.preventDefault()
    navigate(event.detail.href)
  })

  document.addEventListener('click', event => {
    const link = event.composedPath().find(target => target instanceof HTMLAnchorElement)
    if (!link || !isPlainClick(event) || !isOwnPage(link)) return
    event.preventDefault()
    navigate(link.href, { focus: link.dataset.focus === 'keep' ? 'nowhere' : 'to-heading' })
  })
  rememberPlaces()
  addEventListener('popstate', () => show('to-heading'))
  addEventListener('portal-navigate', event => show((event as CustomEvent<FocusGoes>).detail))
}

/** Goes to a page of ours. */
export function navigate(
  href: string,
  options: { trail?: PlaceState['trail']; focus?: FocusGoes } = {},
): void {
  const { trail = [], focus = 'to-heading' } = options
  // The place that is already shown is not a new one: going back would lead to it once more.
  const isHere = new URL(href, location.href).href === location.href
  if (!isHere) rememberPlace()
  if (!writePlace({ trail }, isHere ? undefined : href)) return location.assign(href)
  if (focus === 'to-heading') scrollTo(0, 0)
  dispatchEvent(new CustomEvent('portal-navigate', { detail: focus }))
}

/** The URL of a list, filtered. */
export function listPath(drillDown: DrillDown): string {
  const query = toSearchParams(drillDown).toString()
  return `/${drillDown.screen}${query && `?${query}`}`
}

/** A click that opens nothing elsewhere, and that nobody else has handled. */
export function isPlainClick(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented
}

/** The application's own pages; files, other sites, and places on this page are left to the browser. */
function isOwnPage(link: HTMLAnchorElement) {
  const isFile = link.hasAttribute('download')
  return link.origin === location.origin && !link.hash && !link.target && !isFile
}
