import type { AdapterErrorCode } from '@lmp-widgets/data-adapter'

let ended = false

/** Whether the back end has said that the session is over: nothing is asked again by itself until it answers. */
export const sessionEnded = (): boolean => ended

/** Tells the page once that the session is over, however many widgets find out; a good answer begins anew. */
export function followSession(element: Element, code: AdapterErrorCode | undefined, state: string): void {
  const ends = code === 'unauthenticated'
  if (ends && !ended) element.dispatchEvent(new Event('session-expired', { bubbles: true, composed: true }))
  ended = ends || (ended && state !== 'ready')
}

declare global {
  interface HTMLElementEventMap {
    'session-expired': Event
  }
}
