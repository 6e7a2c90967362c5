/** The words of the company search, in English. */
export const search = {
  companyName: 'Search a company name',
  kind: 'Search in',
  partner: 'Partner',
  customer: 'Customer',
  search: 'Search',
  companies: 'Companies',
  allMatches: (total: string, n: number) => `All ${total} ${n === 1 ? 'company' : 'companies'}`,
  matches: (total: string, n: number) =>
    `${total} ${n === 1 ? 'company' : 'companies'}. Use the arrow keys to choose.`,
  noMatches: 'No company has this in its name.',
}
