/** In the page: its clock and timers in the hands of a test, as those of the elements themselves have them. */
export const holdPage = async () =>
  (await import('../../packages/elements/src/testing/still-page.js')).stillPage()

/** Timers of these milliseconds wait for the test. */
export const holdTimers = async (...milliseconds: number[]) =>
  (await import('../../packages/elements/src/testing/hold-timers.js')).holdTimers(...milliseconds)
