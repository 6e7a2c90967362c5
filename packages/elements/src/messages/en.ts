/** The texts that any widget may need, in English. */
export const en = {
  asOf: (moment: string) => `as of ${moment}`,
  retrying: 'retrying',
  tryAgain: 'Try again',
  retryAfter: (seconds: string) => `It can be asked again in ${seconds} seconds.`,
  up: 'up',
  down: 'down',
  unchanged: 'No change',
}
