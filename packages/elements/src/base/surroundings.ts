import { createContext } from '@lit/context'
import type { DashboardAdapter, ScreenUrls } from '@lmp-widgets/data-adapter'
import type { Messages } from '../messages/messages.js'

/** What a provider gives to everything below it. */
export interface Surroundings {
  /** Where the numbers come from. */
  adapter?: DashboardAdapter | undefined
  /** Where the host's list screens are. */
  urls?: ScreenUrls | undefined
  /** The language, as a tag. */
  lang?: string | undefined
  /** The account's time zone. */
  timeZone?: string | undefined
  /** Texts that replace ours. */
  messages?: Partial<Messages> | undefined
  /** Seconds between two refreshes; none when absent. */
  poll?: number | undefined
  /** Seconds for which a number that cannot be asked again may be shown; for ever when absent. */
  maxStale?: number | undefined
}

/** Speaks the context protocol, so a provider and a widget from two bundles find each other. */
export const surroundings = createContext<Surroundings>(Symbol.for('lmp-widgets.surroundings'))

/** Tells the listener what is around an element, now and whenever that changes; returns how to stop. */
export function lookAround(element: HTMLElement, listener: (around: Surroundings) => void): () => void {
  let stop: (() => void) | undefined
  const callback = (around: Surroundings | undefined, unsubscribe?: () => void) => {
    if (stop !== unsubscribe) stop?.()
    stop = unsubscribe
    listener(around ?? {})
  }
  const request = new Event('context-request', { bubbles: true, composed: true })
  const question = { context: surroundings, contextTarget: element, callback, subscribe: true }
  element.dispatchEvent(Object.assign(request, question))
  return () => stop?.()
}

let pageAdapter: DashboardAdapter | undefined

/** The adapter of widgets that have none of their own and none from a provider. Set it before they are created. */
export function setDefaultAdapter(adapter: DashboardAdapter | undefined): void {
  pageAdapter = adapter
}

export const defaultAdapter = (): DashboardAdapter | undefined => pageAdapter
