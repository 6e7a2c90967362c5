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

/** Receives what is around an element, undefined while that is not known, and a function to stop. */
export type Listener = (around?: Surroundings, stop?: () => void) => void

/** An event of the context protocol, in which a provider and a widget of two bundles find each other. */
export interface Around extends Event {
  context: unknown
  /** Who asks, or provides. */
  contextTarget?: HTMLElement
  callback: Listener
  /** Whether the callback is called again whenever that changes. */
  subscribe?: boolean
}

/** The key of our context in the protocol. */
export const CONTEXT = Symbol.for('lmp-widgets.surroundings')

/** Tells everything around an element that it asks, or provides. */
export function sayAround(
  type: 'context-request' | 'context-provider',
  contextTarget: HTMLElement,
  callback?: Listener,
): void {
  const event = new Event(type, { bubbles: true, composed: true })
  contextTarget.dispatchEvent(
    Object.assign(event, { context: CONTEXT, contextTarget, callback, subscribe: true }),
  )
}

/**
 * Tells the listener what is around an element, now and whenever that changes, also by a provider that comes later; returns
 * how to stop.
 */
export function lookAround(element: HTMLElement, listener: (around: Surroundings) => void): () => void {
  let stop: (() => void) | undefined
  const hear: Listener = (around = {}, unsubscribe) => {
    if (stop !== unsubscribe) stop?.()
    stop = unsubscribe
    listener(around)
  }
  const ask = () => sayAround('context-request', element, hear)
  hear()
  ask()
  addEventListener('context-provider', ask)
  return () => {
    removeEventListener('context-provider', ask)
    stop?.()
  }
}

let pageAdapter: DashboardAdapter | undefined

/** The adapter of widgets that have none of their own and none from a provider. Set it before they are created. */
export function setDefaultAdapter(adapter: DashboardAdapter | undefined): void {
  pageAdapter = adapter
}

export const defaultAdapter = (): DashboardAdapter | undefined => pageAdapter
