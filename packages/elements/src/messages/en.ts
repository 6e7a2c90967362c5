/** The texts that any widget may need, in English. */
export const en = {
  /** Before a date and time. */
  asOf: 'as of',
  tryAgain: 'Try again',
  retryAfter: (seconds: string, n: number) =>
    `It can be asked again in ${seconds} ${n === 1 ? 'second' : 'seconds'}.`,
  up: 'up',
  down: 'down',
  unchanged: 'No change',
  vsLastMonth: 'vs last month',
}
