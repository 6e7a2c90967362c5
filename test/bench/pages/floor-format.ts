import type { DrillDown } from '@lmp-widgets/data-adapter'

let numbers: Intl.NumberFormat | undefined
let dates: Intl.DateTimeFormat | undefined
let months: Intl.DateTimeFormat | undefined

export const number = (value: number) => (numbers ??= new Intl.NumberFormat('en')).format(value)

export const date = (day: string) =>
  (dates ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })).format(new Date(day))

export const month = (day: string) =>
  (months ??= new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })).format(new Date(day))

/** "▲ 1.8%" for large numbers, "▲ 5" for small ones. */
export function signed(value: number, before: number) {
  const change = value - before
  const size = before >= 1000 ? `${Math.abs((100 * change) / before).toFixed(1)}%` : number(Math.abs(change))
  return `${change < 0 ? '▼' : '▲'} ${size}`
}

/** The screen's path with the filter as its query, for the flat filters of this page. */
export function hrefOf(drillDown: DrillDown | undefined) {
  if (!drillDown) return undefined
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(drillDown.filter))
    query.set(
      name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    )
  return `/${drillDown.screen}?${query}`
}
