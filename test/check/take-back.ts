import type { Dashboard, EnabledCustomers } from '@lmp-widgets/elements'

/** A host says no more what it has said. */
const nothing = {
  adapter: undefined,
  messages: undefined,
  headingLevel: undefined,
  poll: undefined,
  timeZone: undefined,
  'customers-href': undefined,
  'partners-href': undefined,
  'service-plans-href': undefined,
  'usage-reports-href': undefined,
  'billing-reports-href': undefined,
  hrefFor: undefined,
}

/** However strict a host is, each property accepts that. */
export const taken: [Pick<Dashboard, keyof typeof nothing>, Pick<EnabledCustomers, keyof typeof nothing>] = [
  nothing,
  nothing,
]
