/** The words of the company search, in English. */
export const search = {
  companyName: 'Search a company name',
  kind: 'Search in',
  partner: 'Partner',
  customer: 'Customer',
  search: 'Search',
  suggestions: 'Companies',
  matches: (shown: string, total: string) => `${shown} of ${total} companies. Use the arrow keys.`,
  noMatches: 'No company has this in its name.',
}
