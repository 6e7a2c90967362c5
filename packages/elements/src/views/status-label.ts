import type { View } from '../base/view.js'
import { statuses } from '../messages/statuses.js'
import { words } from '../messages/words.js'

/** What to call a status or kind: ours if we know it, else what the back end calls it, else the word itself. */
export function statusLabel(view: View, status: string, label: string | undefined): string {
  const known = Object.hasOwn(statuses, status) ? (status as keyof typeof statuses) : undefined
  return known ? words(view, statuses)[known] : (label ?? status)
}
