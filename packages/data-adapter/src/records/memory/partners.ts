import type { Cycle, DateString, Decrease } from '../../contract/drill-down.js'
import type { NewPartnerRecord } from '../record-source.js'
import type { Partner } from '../book.js'
import { addMonths } from '../calendar.js'
import { isDecrease } from '../decrease.js'
import type { BookIndex } from './book-index.js'
import { holds, summarize } from './holdings.js'
import type { Table } from './table.js'

/** The Partners screen on that day. */
export function partnersTable(
  index: BookIndex,
  today: DateString,
  records: readonly Partner[],
): Table<'partners'> {
  return {
    records,
    tests: {
      id: id => partner => partner.id === id,
      name: text => index.named(text),
      status: status => partner => partner.status === status,
      type: type => partner => partner.type === type,
      licenseStatus: (status, { product }) => holds(index, today, { product, status }),
      product: product => holds(index, today, { product }),
      acquiredFrom: from => partner => partner.acquiredOn >= from,
      acquiredBefore: before => partner => partner.acquiredOn < before,
      withoutFullSale: () => partner => index.firstFullSale(partner.id) === undefined,
      decrease: decrease => partner => {
        const { previous, current } = unitsAround(index, partner, decrease)
        return isDecrease(previous, current, decrease.threshold)
      },
    },
    sortValues: {
      name: ({ name }) => name,
      acquiredOn: ({ acquiredOn }) => acquiredOn,
      status: ({ status }) => status,
      type: ({ type }) => type,
    },
    toRow: (partner, { decrease }) => {
      const firstFullSaleOn = index.firstFullSale(partner.id)
      return {
        id: partner.id,
        name: partner.name,
        city: partner.city,
        state: partner.state,
        status: partner.status,
        type: partner.type,
        acquiredOn: partner.acquiredOn,
        ...(firstFullSaleOn && { firstFullSaleOn }),
        customers: index.customersOf(partner.id).length,
        licenses: summarize(index, today, partner),
        ...(decrease && { decrease: unitsAround(index, partner, decrease) }),
      }
    },
  }
}

/** The partner as the overview shows it, with its chargeable units of that cycle. */
export function toNewPartnerRecord(index: BookIndex, partner: Partner, cycle: Cycle): NewPartnerRecord {
  const licenses = index.licensesOf(partner)
  return {
    id: partner.id,
    name: partner.name,
    city: partner.city,
    state: partner.state,
    type: partner.type,
    acquiredOn: partner.acquiredOn,
    customers: index.customersOf(partner.id).length,
    fullLicenses: licenses.filter(({ version }) => version === 'full').length,
    trialLicenses: licenses.filter(({ version }) => version === 'trial').length,
    chargeableUnits: index.unitsOf(partner.id, cycle).chargeable,
  }
}

function unitsAround(index: BookIndex, partner: Partner, { product, cycle }: Decrease) {
  return {
    previous: index.unitsOf(partner.id, addMonths(cycle, -1), product).chargeable,
    current: index.unitsOf(partner.id, cycle, product).chargeable,
  }
}
