import type { Widget } from '../contract/widgets.js'

/** Called with the widgets to load again; without them, everything may have changed. */
export type ChangeListener = (widgets?: readonly Widget[]) => void

/** Calls them all. An error thrown by one does not affect the others, and is reported like that of any listener. */
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
