import type { Answer } from '../contract/answer.js'
import type { Count } from '../contract/count.js'
import type { Hold } from './law.js'

/** The list that a number opens is of what the number is of: the same status, month, product. Its rights may ask for more. */
export function opensItsOwn(name: string, answer: Answer, hold: Hold): void {
  for (const [path, { drillDown }, wanted] of numbersWithFilters(answer)) {
    if (!drillDown) continue
    const filter = drillDown.filter as Record<string, unknown>
    const named = Object.fromEntries(Object.keys(wanted).map(field => [field, filter[field] ?? 'nothing']))
    hold(path ? `${name} ${path}` : name, 'opens the list of what it counts', named, wanted)
  }
}

function* numbersWithFilters(answer: Answer): Generator<[path: string, number: Count, wanted: object]> {
  if (answer.state !== 'ready') return
  switch (answer.widget) {
    case 'enabled-customers':
    case 'enabled-service-plans':
      yield ['', answer.data, { status: 'enabled' }]
      break
    case 'active-partners':
      yield ['', answer.data, { status: 'active' }]
      break
    case 'inactive-new-partners':
      yield ['', answer.data, { withoutFullSale: true }]
      break
    case 'customer-license-status':
    case 'partner-license-status':
      for (const count of answer.data.statuses)
        yield [`.statuses[${count.status}]`, count, { licenseStatus: count.status }]
      break
    case 'usage-report-status':
    case 'billing-report-status': {
      const { cycle, total, statuses } = answer.data
      yield ['.total', total, { cycle }]
      for (const count of statuses) {
        const path = `.statuses[${count.status}]`
        yield [path, count, { cycle, status: count.status }]
        for (const part of count.kinds ?? [])
          yield [`${path}.kinds[${part.kind}]`, part, { cycle, kind: part.kind }]
      }
      break
    }
    case 'chargeable-unit-decrease': {
      const { cycle, threshold, products } = answer.data
      for (const count of products)
        yield [`.products[${count.id}]`, count, { decrease: { product: count.id, cycle, threshold } }]
      break
    }
    case 'new-partner-overview':
      for (const { id, customers } of answer.data.partners)
        yield [`.partners[${id}].customers`, customers, { partnerId: id }]
      break
  }
}
