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
  showTable: 'Show as table',
  hideTable: 'Hide table',
  newPartnersIn: (year: string) => `new partners in ${year}`,
}
