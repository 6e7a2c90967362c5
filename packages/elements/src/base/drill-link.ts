import { toHref, type DrillDown, type Widget } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import { tell } from './tell.js'
import type { View } from './view.js'

/** What a click on a number asks for. */
export interface DrillDownDetail {
  /** The list: its screen and filter. */
  drillDown: DrillDown
  /** Where the link leads. */
  href: string
  /** Whose number it is. */
  widget: Widget
}

declare global {
  interface HTMLElementEventMap {
    'lmp-drill-down': CustomEvent<DrillDownDetail>
  }
}

/** How a link looks and what it is called. */
export interface LinkOptions {
  class?: string
  id?: string
  labelledBy?: string
}

/**
 * A number, or a name, and the way to its list: a real link when the host has said where that screen is,
 * else plain text, since a link that leads nowhere is worse than none.
 * An unmodified click is offered to the host as `lmp-drill-down` first; cancelling it keeps the browser here.
 */
export function drillLink(
  view: View,
  drillDown: DrillDown | undefined,
  content: unknown,
  { class: classes = '', id, labelledBy }: LinkOptions = {},
): TemplateResult {
  const target = drillTarget(view, drillDown)
  if (!target) {
    return html`<span class=${classes} id=${id ?? nothing} part="value">${content}</span>`
  }
  return html`<a
    class=${classes}
    id=${id ?? nothing}
    part="value link"
    href=${target.href}
    aria-labelledby=${labelledBy ?? nothing}
    @click=${target.onClick}
    >${content}</a
  >`
}

/** Where a link leads and what its click does, for an `<a>` that is not plain text. */
export interface DrillTarget {
  href: string
  onClick: (event: MouseEvent) => void
}

/** The same as `drillLink` for a link of another kind; `undefined` where that would be plain text. */
export function drillTarget(view: View, drillDown: DrillDown | undefined): DrillTarget | undefined {
  const href = drillDown && safeHref(toHref(view.urls, drillDown))
  if (!href) return undefined
  const onClick = (event: MouseEvent) => {
    if (event.button || isModified(event)) return
    if (!offerDrillDown(event.currentTarget!, view, drillDown!, href)) event.preventDefault()
  }
  return { href, onClick }
}

/** With a held key, which leaves it to the browser: a new tab, a page back. */
export const isModified = (event: KeyboardEvent | MouseEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey

/** Offers a list to the host; false when the host opens it itself. */
export function offerDrillDown(
  from: EventTarget,
  { widget }: View,
  drillDown: DrillDown,
  href: string,
): boolean {
  const detail: DrillDownDetail = { drillDown, href, widget }
  return tell(from, 'lmp-drill-down', detail, true)
}

/** Only `http(s)`, without credentials; a relative URL must stay on this origin. */
export function safeHref(href: string | undefined): string | undefined {
  // A plain path stays on this origin: most links are one, and parsing a URL is expensive.
  if (!href || /^\/(?![/\\])[^\s\\]*$/.test(href)) return href || undefined
  try {
    const base = new URL(document.baseURI)
    const url = new URL(href, base)
    const open = /^https?:/.test(url.protocol) && !url.username && !url.password
    return open && (url.origin === base.origin || /^https?:\/\//i.test(href)) ? href : undefined
  } catch {
    return undefined
  }
}
