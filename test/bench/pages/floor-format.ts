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

/** The mark of each tone, 12 units wide. */
export const SHAPES = {
  good: 'M6 1.5a4.5 4.5 0 1 0 .01 0Z',
  info: 'M6 1 11 6 6 11 1 6Z',
  warning: 'M6 1 11.5 11H.5Z',
  bad: 'M2 2h8v8H2Z',
  neutral: 'M6 2.4a3.6 3.6 0 1 0 .01 0Z',
}

/** A status that has no label, as words. */
export const words = (status: string) =>
  (status[0] ?? '').toUpperCase() + status.slice(1).replaceAll('-', ' ')
