/** The words around the number of inactive new partners, in English. */
export const inactive = {
  lastDays: (days: string, n: number) => `last ${days} ${n === 1 ? 'day' : 'days'}`,
  ofNewPartners: (of: string, _n: number) => `of ${of} new`,
  noneOfNewPartners: (of: string, n: number) => `none of ${of} new ${n === 1 ? 'partner' : 'partners'}`,
}
