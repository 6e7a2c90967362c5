import type { AdapterErrorCode } from '@lmp-widgets/data-adapter'

let ended = false

/** Whether the back end has said that the session is over: nothing is asked automatically until it answers. */
export const sessionEnded = (): boolean => ended

/**
 * Tells the page once that the session is over, however many widgets find out. A good answer that was asked for since begins
 * anew; one that was on its way does not.
 */
export function followSession(element: Element, code: AdapterErrorCode | undefined, since?: boolean): void {
  if (since) ended = false
  if (code !== 'unauthenticated' || ended) return
  ended = true
  element.dispatchEvent(new Event('session-expired', { bubbles: true, composed: true }))
}

declare global {
  interface HTMLElementEventMap {
    'session-expired': Event
  }
}
