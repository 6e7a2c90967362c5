import fc from 'fast-check'
import type { Account, Customer, License, Partner, Product, ServicePlan } from './book.js'
import { addDays } from './calendar.js'
import { amounts, IDS, names, places, spans } from './case-values.test.support.js'

export function accounts(id: string): fc.Arbitrary<Account> {
  return fc.record({
    id: fc.constant(id),
    name: names,
    type: fc.constantFrom('distributor' as const, 'distributor' as const, 'isp' as const),
    timeZone: fc.constantFrom(
      'UTC',
      'America/Chicago',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'Europe/Berlin',
    ),
    partnerAnalytics: fc.boolean(),
    decreaseThreshold: fc.record({
      kind: fc.constantFrom('percent' as const, 'units' as const),
      value: fc.constantFrom(0, 1, 10, 100),
    }),
    overviewDays: fc.constantFrom(1, 30, 400),
    inactiveDays: fc.constantFrom(1, 90, 400),
  })
}

export function products(accountId: string, id: string): fc.Arbitrary<Product> {
  return fc.record({ accountId: fc.constant(accountId), id: fc.constant(id), name: names })
}

export function partners(accountId: string, id: string, today: string): fc.Arbitrary<Partner> {
  return spans(today).chain(([acquiredOn, statusSince]) =>
    fc.record({
      accountId: fc.constant(accountId),
      id: fc.constant(id),
      name: names,
      city: places,
      state: places,
      type: fc.constantFrom('msp' as const, 'reseller' as const),
      status: fc.constantFrom(
        'active' as const,
        'active' as const,
        'suspended' as const,
        'canceled' as const,
      ),
      statusSince: fc.constant(statusSince),
      acquiredOn: fc.constant(acquiredOn),
    }),
  )
}

export function plans(
  accountId: string,
  products: readonly Product[],
  partners: readonly Partner[],
  today: string,
): fc.Arbitrary<ServicePlan> {
  const owners = partners.filter(({ type }) => type === 'msp').map(({ id }) => id)
  return spans(today).chain(([createdOn, statusSince]) =>
    fc
      .record({
        accountId: fc.constant(accountId),
        id: fc.constantFrom(...IDS),
        name: names,
        productId: fc.constantFrom(...products.map(({ id }) => id)),
        version: fc.constantFrom('trial' as const, 'full' as const),
        status: fc.constantFrom('enabled' as const, 'disabled' as const),
        statusSince: fc.constant(statusSince),
        createdOn: fc.constant(createdOn),
        notificationDays: fc.constantFrom(0, 1, 30),
        graceDays: fc.constantFrom(0, 1, 10),
      })
      .chain(plan => fc.constantFrom(plan, ...owners.map(partnerId => ({ ...plan, partnerId })))),
  )
}

export function customers(
  accountId: string,
  id: string,
  partners: readonly Partner[],
  today: string,
): fc.Arbitrary<Customer> {
  return spans(today).chain(([createdOn, statusSince]) =>
    fc.record({
      accountId: fc.constant(accountId),
      id: fc.constant(id),
      partnerId: fc.constantFrom(...partners.map(({ id }) => id)),
      name: names,
      city: places,
      state: places,
      status: fc.constantFrom('enabled' as const, 'enabled' as const, 'disabled' as const),
      statusSince: fc.constant(statusSince),
      createdOn: fc.constant(createdOn),
    }),
  )
}

export function licenses(
  accountId: string,
  id: string,
  customers: readonly Customer[],
  plans: readonly ServicePlan[],
  today: string,
): fc.Arbitrary<License> {
  const offsets = fc.oneof(fc.integer({ min: -12, max: 2 }), fc.constantFrom(29, 30, 31, 400, -400))
  return fc
    .record({
      customer: fc.constantFrom(...customers),
      plan: fc.constantFrom(...plans),
      dates: spans(today),
      expiresOn: offsets.map(days => addDays(today, days)),
      version: fc.constantFrom('trial' as const, 'full' as const),
      provisioned: amounts,
      used: fc.option(amounts, { nil: undefined }),
    })
    .map(({ customer, plan, dates: [purchasedOn, fullSince], expiresOn, version, provisioned, used }) => ({
      accountId,
      id,
      customerId: customer.id,
      partnerId: customer.partnerId,
      planId: plan.id,
      productId: plan.productId,
      version,
      purchasedOn,
      ...(version === 'full' && { fullSince }),
      expiresOn,
      provisioned,
      ...(used !== undefined && { used }),
    }))
}
