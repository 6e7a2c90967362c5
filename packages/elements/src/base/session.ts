let ended = false

/** Whether the back end has said that the session is over: nothing is asked again by itself until it answers. */
export const sessionEnded = (): boolean => ended

/** Tells the page once, however many widgets find out. */
export function endSession(element: Element): void {
  if (ended) return
  ended = true
  element.dispatchEvent(new Event('session-expired', { bubbles: true, composed: true }))
}

export function resumeSession(): void {
  ended = false
}

declare global {
  interface HTMLElementEventMap {
    'session-expired': Event
  }
}
