import type { ServicePlan } from '../book.js'
import type { BookIndex } from './book-index.js'
import type { Table } from './table.js'

/** The Service Plans screen. */
export function servicePlansTable(index: BookIndex, records: readonly ServicePlan[]): Table<'service-plans'> {
  return {
    records,
    tests: {
      name: text => index.named(text),
      status: status => plan => plan.status === status,
      version: version => plan => plan.version === version,
      product: product => plan => plan.productId === product,
    },
    sortValues: {
      name: ({ name }) => name,
      productName: ({ productId }) => index.productName(productId),
      version: ({ version }) => version,
      status: ({ status }) => status,
      createdOn: ({ createdOn }) => createdOn,
    },
    toRow: plan => ({
      id: plan.id,
      name: plan.name,
      product: plan.productId,
      productName: index.productName(plan.productId),
      version: plan.version,
      status: plan.status,
      createdOn: plan.createdOn,
    }),
  }
}
