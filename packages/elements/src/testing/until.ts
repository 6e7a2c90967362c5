import { waitUntil } from '@open-wc/testing'

/** Waits until something holds: on a busy machine it may take as long as the test itself. */
export const until = (holds: () => unknown, message?: string): Promise<void> =>
  waitUntil(holds, message, { timeout: 9_000 })
