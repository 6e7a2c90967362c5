/** The words around the number of inactive new partners, in English. */
export const inactive = {
  lastDays: (days: string) => `last ${days} days`,
  ofNewPartners: (of: string) => `of ${of} new`,
  noneOfNewPartners: (of: string) => `none of ${of} new partners`,
}
