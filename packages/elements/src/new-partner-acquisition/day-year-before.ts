const DAY = 86_400_000

/** The last day that is counted a year before: 29 February's is the 28th, and the 28th's is a 29th where there was one. */
export function dayYearBefore(day: string): string {
  const end = new Date(Date.parse(day) + DAY)
  end.setUTCMonth(end.getUTCMonth() - 12)
  return new Date(end.valueOf() - DAY).toISOString().slice(0, 10)
}
