/** What the bench's runner calls on every page. */
export interface Measured {
  /** Resolves when the last number is on the page. */
  ready: Promise<unknown>
  /** Shows the other moment; resolves when it is on the page. */
  update(): Promise<unknown>
  requests(): number
}

declare global {
  interface Window {
    measured: Measured
  }
}
