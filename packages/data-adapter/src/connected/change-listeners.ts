import type { Widget } from '../contract/widgets.js'

/** Called with the widgets to load again; without them, everything may have changed. */
export type ChangeListener = (widgets?: readonly Widget[]) => void

/** Calls them all. What one of them throws is its own affair, and is reported like an error of any other listener. */
export function tellAll(listeners: Iterable<ChangeListener>, widgets?: readonly Widget[]): void {
  for (const listener of [...listeners]) {
    try {
      listener(widgets)
    } catch (error) {
      setTimeout(() => {
        throw error
      }, 0)
    }
  }
}
