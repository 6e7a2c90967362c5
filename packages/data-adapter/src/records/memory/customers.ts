import type { DateString } from '../../contract/drill-down.js'
import type { Customer } from '../book.js'
import type { BookIndex } from './book-index.js'
import { holds, summarize } from './holdings.js'
import type { Table } from './table.js'

/** The Customers screen on that day. */
export function customersTable(
  index: BookIndex,
  today: DateString,
  records: readonly Customer[],
): Table<'customers'> {
  return {
    records,
    tests: {
      id: id => customer => customer.id === id,
      name: text => index.named(text),
      status: status => customer => customer.status === status,
      licenseStatus: (status, { product }) => holds(index, today, { product, status }),
      product: product => holds(index, today, { product }),
      partnerId: id => customer => customer.partnerId === id,
    },
    sortValues: {
      name: ({ name }) => name,
      createdOn: ({ createdOn }) => createdOn,
      status: ({ status }) => status,
      partnerName: ({ partnerId }) => index.partner(partnerId).name,
    },
    toRow: customer => ({
      id: customer.id,
      name: customer.name,
      city: customer.city,
      state: customer.state,
      status: customer.status,
      createdOn: customer.createdOn,
      partnerId: customer.partnerId,
      partnerName: index.partner(customer.partnerId).name,
      licenses: summarize(index, today, customer),
    }),
  }
}
