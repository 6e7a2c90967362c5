import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { WidgetElement } from '../base/widget-element.js'
import { Dashboard } from '../dashboard/dashboard.js'
import { misnamed } from './names.js'
import { warn } from './warn.js'

/** Milliseconds that a host may take to hand an adapter over, or to define a tag. */
export const GRACE = 2000

const looked = new WeakSet<Element>()

/** Warns, after a while, of an element that has nobody to ask. */
export function inspectSource(element: HTMLElement): void {
  if (looked.has(element)) return
  looked.add(element)
  setTimeout(() => {
    if (element.isConnected && asksNobody(element)) sayWho(element)
  }, GRACE)
}

/** Both are for the elements alone. */
interface Asking {
  data?: unknown
  source?: DashboardAdapter
  given?: { adapter?: DashboardAdapter }
}

function asksNobody(element: HTMLElement): boolean {
  const { data, given, source } = element as Asking
  if (element instanceof WidgetElement) return !data && !source
  return element instanceof Dashboard && !given?.adapter
}

function sayWho(element: HTMLElement): void {
  const provider = element instanceof WidgetElement && element.closest('lmp-provider, lmp-dashboard')
  // What was misspelt, or is not there yet, has been said.
  const silent = [element, provider].some(
    each => each instanceof HTMLElement && (misnamed(each).length > 0 || !each.matches(':defined')),
  )
  if (silent) return
  const [who, right] = provider
    ? [provider, 'Give it src="/api/dashboard", or an adapter as a property']
    : element instanceof Dashboard
      ? [element, 'Give it src="/api/dashboard", or an adapter as a property']
      : [
          element,
          'Put it into <lmp-provider src="/api/dashboard">, or give it an adapter or data as a property',
        ]
  warn('lmp-no-adapter', `<${who.localName}> has nobody to ask, so it stays empty.`, `${right}.`)
}
