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
  foundThrough: (count: string, year: string, day: string) => `${count} new partners in ${year} to ${day}`,
  upOn: (percent: string, year: string) => `up ${percent} on ${year}`,
  downOn: (percent: string, year: string) => `down ${percent} on ${year}`,
  sameAs: (year: string) => `as many as in ${year}`,
  noneIn: (year: string) => `none in ${year}`,
  sameDaysOf: (year: string) => `the same days of ${year}`,
}
