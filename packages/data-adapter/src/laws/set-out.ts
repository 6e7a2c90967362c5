import type { Answer } from '../contract/answer.js'
import type { StatusCount } from '../contract/count.js'
import type { Manifest } from '../contract/manifest.js'
import { compareText } from '../records/text.js'
import type { Hold } from './law.js'

/** What a schema says of a list only in words: nothing is in it twice, and its order. */
export function isSetOut(name: string, answer: Answer, hold: Hold): void {
  if (answer.state !== 'ready') return
  switch (answer.widget) {
    case 'customer-license-status':
    case 'partner-license-status':
      statusesOnce(name, answer.data.statuses, hold)
      break
    case 'usage-report-status':
    case 'billing-report-status':
      statusesOnce(name, answer.data.statuses, hold)
      newestFirst(`${name} .cycles`, answer.data.cycles, hold)
      break
    case 'new-partner-acquisition':
      newestFirst(`${name} .periods`, answer.data.periods, hold)
      break
    case 'chargeable-unit-decrease': {
      const { products } = answer.data
      once(`${name} .products`, idsOf(products), hold)
      const values = products.map(({ value }) => value)
      const sorted = values.toSorted((a, b) => b - a)
      hold(`${name} .products`, 'those with the most partners are first', values, sorted)
      hold(`${name} .products`, 'each has a partner', values.includes(0), false)
      break
    }
    case 'new-partner-overview':
      once(`${name} .partners`, idsOf(answer.data.partners), hold)
      break
    case 'account-search': {
      const { kinds, matches } = answer.data
      once(`${name} .kinds`, kinds, hold)
      once(`${name} .matches`, idsOf(matches), hold)
      const names = matches.map(({ name }) => name)
      hold(`${name} .matches`, 'are in order of their name', names, names.toSorted(compareText))
      break
    }
  }
}

/** A widget that a manifest names twice would be on the dashboard twice. */
export function namesOnce({ widgets, screens }: Manifest, hold: Hold): void {
  once('manifest .widgets', widgets, hold)
  once('manifest .screens', screens, hold)
}

function statusesOnce(name: string, statuses: readonly StatusCount[], hold: Hold): void {
  const words = statuses.map(({ status }) => status)
  once(`${name} .statuses`, words, hold)
  for (const { status, kinds = [] } of statuses) {
    const words = kinds.map(({ kind }) => kind)
    once(`${name} .statuses[${status}] .kinds`, words, hold)
  }
}

function once(path: string, words: readonly string[], hold: Hold): void {
  hold(path, 'each is there once', words, [...new Set(words)])
}

function newestFirst(path: string, times: readonly string[], hold: Hold): void {
  hold(path, 'each is there once, newest first', times, [...new Set(times)].sort().reverse())
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id)
}
