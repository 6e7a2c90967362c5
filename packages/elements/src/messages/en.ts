/** The texts that any widget may need, in English. */
export const en = {
  /** Before a date and time. */
  asOf: 'as of',
  tryAgain: 'Try again',
  retryAfter: (seconds: string) => `It can be asked again in ${seconds} seconds.`,
  up: 'up',
  down: 'down',
  unchanged: 'No change',
  vsLastMonth: 'vs last month',
}
