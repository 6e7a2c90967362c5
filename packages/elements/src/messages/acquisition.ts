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
  /** A quarter's number, as the language writes it. */
  quarter: (number: string) => `Q${number}`,
  /** A month or quarter of a year. */
  ofYear: (part: string, year: string) => `${part} ${year}`,
  showTable: 'Show as table',
  hideTable: 'Hide table',
  newPartnersIn: (total: string, year: string, n: number) =>
    `${total} new ${n === 1 ? 'partner' : 'partners'} in ${year}`,
}
