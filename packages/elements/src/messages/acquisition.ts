/** The words of the acquisition chart, in English. */
export const acquisition = {
  view: 'View',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  period: 'Period',
  against: (year: string, before: string) => `${year} vs ${before}`,
  versus: (previous: string, year: string) => `vs ${previous} in ${year}`,
  versusSameDays: (previous: string, year: string) => `vs ${previous} in the same days of ${year}`,
  soFar: 'so far',
  through: (day: string) => `to ${day}`,
  quarter: (number: string) => `Q${number}`,
  bars: 'Bars',
  showTable: 'Show as table',
  hideTable: 'Hide table',

  found: (count: string, year: string) => `${count} new partners in ${year}`,
  sameAs: (base: string) => `as many as in ${base}`,
  noneIn: (base: string) => `none in ${base}`,
  stepOn: (direction: string, percent: string, base: string) => `${direction} ${percent} on ${base}`,
  sameDaysOf: (year: string) => `the same days of ${year}`,
}
