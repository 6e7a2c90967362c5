/** The words of the company search, in English. */
export const search = {
  companyName: 'Search a company name',
  kind: 'Search in',
  partner: 'Partner',
  customer: 'Customer',
  search: 'Search',
  companies: 'Companies',
  allMatches: (total: string) => `All ${total} companies`,
  matches: (total: string) => `${total} companies. Use the arrow keys to choose.`,
  noMatches: 'No company has this in its name.',
}
