/** Tells the page, out through shadow roots; false when a listener has cancelled what can be. */
export const tell = (from: EventTarget, type: string, detail: object, cancelable = false): boolean =>
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }))
