import type {
  Account,
  BillingReport,
  Book,
  Customer,
  License,
  Partner,
  ServicePlan,
  Units,
  UsageReport,
} from './book.js'

/** The moment at which the tiny book is read: still 24 November in Chicago, the time zone of `northwind`. */
export const TINY_NOW = new Date('2026-11-25T02:00:00Z')

/**
 * A book small enough to count by hand, with every status and every edge in it; the tests of the answers say what comes out.
 * Three accounts use the same ids, so a row of another account shows at once.
 */
export function tinyBook(): Book {
  return {
    accounts: [
      account('northwind', { timeZone: 'America/Chicago' }),
      account('southwind', { partnerAnalytics: false }),
      account('lakeside', { type: 'isp', timeZone: 'Asia/Kathmandu' }),
    ],
    products: ['northwind', 'southwind', 'lakeside'].flatMap(accountId => [
      { accountId, id: 'endpoint', name: 'Endpoint Security' },
      { accountId, id: 'email', name: 'Email Protection' },
    ]),
    partners: [
      partner('alder', 'Alder IT', { acquiredOn: '2024-03-15' }),
      partner('birch', 'Birch & Sons', { type: 'reseller', acquiredOn: '2025-11-24' }),
      partner('cedar', '杉クラウド', {
        status: 'suspended',
        statusSince: '2026-11-01',
        acquiredOn: '2025-11-25',
      }),
      partner('dogwood', 'Dogwood', {
        status: 'canceled',
        statusSince: '2026-10-31',
        acquiredOn: '2025-02-28',
      }),
      partner('elm', 'Elm <b>Systems</b>', { type: 'reseller', acquiredOn: '2026-11-24' }),
      partner('fir-1', 'Fir Cloud', { acquiredOn: '2026-10-26', city: 'Reno', state: 'NV' }),
      partner('fir-2', 'Fir Cloud', { acquiredOn: '2026-10-25', city: 'Bend', state: 'OR' }),
      partner('gum', "Gum's 100%_Net", { type: 'reseller', acquiredOn: '2026-08-27' }),
      partner('hazel', 'Hazel', { acquiredOn: '2026-08-26' }),
      partner('alder', 'Stranger', { accountId: 'southwind', acquiredOn: '2026-11-20' }),
      partner('alder', 'Lake Partner', { accountId: 'lakeside', acquiredOn: '2026-11-20' }),
    ],
    servicePlans: [
      plan('full', { notificationDays: 30, graceDays: 10 }),
      plan('trial', { version: 'trial', notificationDays: 7, graceDays: 0 }),
      plan('email', { productId: 'email', notificationDays: 30, graceDays: 10 }),
      plan('old', { status: 'disabled', statusSince: '2026-06-15' }),
      plan('alder-own', { partnerId: 'alder' }),
      plan('full', { accountId: 'southwind' }),
      plan('full', { accountId: 'lakeside' }),
    ],
    customers: [
      customer('c1', 'alder', 'Acme', { createdOn: '2025-01-10' }),
      customer('c2', 'alder', 'Acme', { status: 'disabled', statusSince: '2026-11-10', city: 'Reno' }),
      customer('c3', 'alder', 'ΟΔΟΣ Α.Ε.'),
      customer('c4', 'alder', 'Straße & Söhne'),
      customer('c5', 'dogwood', 'Ōmi Trading'),
      customer('c6', 'birch', '😀 Smile'),
      customer('c7', 'birch', '\uffee Half'),
      customer('c8', 'fir-1', 'Crate'),
      customer('c9', 'gum', '\u202eevil\u202c', { createdOn: '2026-10-31' }),
      customer('c10', 'alder', 'No License Inc', { createdOn: '2026-11-01' }),
      customer('c1', 'alder', 'Stranger’s', { accountId: 'southwind' }),
      customer('c1', 'alder', 'Laker', { accountId: 'lakeside' }),
    ],
    licenses: [
      // 31 days left of a plan that warns 30 days ahead, and one that does not report its use.
      license('l1', 'c1', 'alder', { expiresOn: '2026-12-25' }),
      // Expiring soon, twice: on the first day of the warning, and on its own last day.
      license('l2', 'c4', 'alder', { expiresOn: '2026-12-24' }),
      license('l3', 'c4', 'alder', { expiresOn: '2026-11-24', planId: 'email', productId: 'email' }),
      // Expired, twice: yesterday without any grace, and one day after ten days of grace.
      license('l4', 'c3', 'alder', {
        expiresOn: '2026-11-23',
        planId: 'trial',
        version: 'trial',
        fullSince: undefined,
      }),
      license('l5', 'c3', 'alder', { expiresOn: '2026-11-13' }),
      // The tenth day of ten days of grace.
      license('l6', 'c7', 'birch', { expiresOn: '2026-11-14' }),
      // Exceeded comes before expiring soon; all that is provisioned may be used.
      license('l7', 'c6', 'birch', { expiresOn: '2026-11-30', provisioned: 10, used: 11 }),
      license('l8', 'c6', 'birch', { planId: 'email', productId: 'email', provisioned: 10, used: 10 }),
      // The customer is disabled; the partner is canceled.
      license('l9', 'c2', 'alder', {}),
      license('l10', 'c5', 'dogwood', {}),
      // Converted from trial to full after its partner was acquired; a trial that was not.
      license('l11', 'c8', 'fir-1', { purchasedOn: '2026-10-27', fullSince: '2026-11-01' }),
      license('l12', 'c9', 'gum', { planId: 'trial', version: 'trial', fullSince: undefined }),
      license('l1', 'c1', 'alder', { accountId: 'southwind' }),
      license('l1', 'c1', 'alder', { accountId: 'lakeside' }),
    ],
    usageReports: [
      usageReport('alder', '2026-10', 'approved'),
      usageReport('birch', '2026-10', 'under-review'),
      usageReport('cedar', '2026-10', 'msp-preparing'),
      usageReport('dogwood', '2026-10', 'rejected'),
      usageReport('gum', '2026-10', 'approved'),
      usageReport('alder', '2026-09', 'approved'),
      usageReport('alder', '2026-11', 'msp-preparing'),
    ],
    billingReports: [
      billingReport('alder', '2026-10', { status: 'completed' }),
      billingReport('birch', '2026-10', { status: 'under-review', kind: 'manual' }),
      billingReport('cedar', '2026-10', { status: 'under-review', kind: 'automatic-with-penalties' }),
      billingReport('gum', '2026-10', { status: 'under-review', kind: 'manual' }),
      billingReport('dogwood', '2026-10', { status: 'submitted-to-vendor' }),
      billingReport('alder', '2026-09', { status: 'rejected' }),
    ],
    units: [
      // Exactly 10 percent is not above 10 percent.
      units('alder', 'endpoint', '2026-09', 100),
      units('alder', 'endpoint', '2026-10', 90),
      units('birch', 'endpoint', '2026-09', 100),
      units('birch', 'endpoint', '2026-10', 89),
      // No line in the later cycle is 0 units, in the earlier one nothing to fall from.
      units('cedar', 'endpoint', '2026-09', 1),
      units('fir-1', 'endpoint', '2026-10', 50),
      units('dogwood', 'endpoint', '2026-09', 0),
      units('dogwood', 'endpoint', '2026-10', 0),
      units('alder', 'email', '2026-09', 50),
      units('alder', 'email', '2026-10', 40),
      // The running month and older ones do not count.
      units('gum', 'email', '2026-08', 100),
      units('alder', 'email', '2026-11', 1),
    ],
  }
}

function account(id: string, more: Partial<Account>): Account {
  return {
    id,
    name: `${id} distribution`,
    type: 'distributor',
    timeZone: 'UTC',
    partnerAnalytics: true,
    decreaseThreshold: { kind: 'percent', value: 10 },
    overviewDays: 30,
    inactiveDays: 90,
    ...more,
  }
}

function partner(id: string, name: string, more: Partial<Partner> & { acquiredOn: string }): Partner {
  return {
    accountId: 'northwind',
    id,
    name,
    city: 'Salem',
    state: 'OR',
    type: 'msp',
    status: 'active',
    statusSince: more.acquiredOn,
    ...more,
  }
}

function plan(id: string, more: Partial<ServicePlan>): ServicePlan {
  return {
    accountId: 'northwind',
    id,
    name: `Plan ${id}`,
    productId: 'endpoint',
    version: 'full',
    status: 'enabled',
    statusSince: '2024-01-01',
    createdOn: '2024-01-01',
    notificationDays: 30,
    graceDays: 0,
    ...more,
  }
}

function customer(id: string, partnerId: string, name: string, more: Partial<Customer> = {}): Customer {
  const createdOn = more.createdOn ?? '2025-06-30'
  return {
    accountId: 'northwind',
    id,
    partnerId,
    name,
    city: 'Salem',
    state: 'OR',
    status: 'enabled',
    statusSince: createdOn,
    createdOn,
    ...more,
  }
}

type LicenseChange = Partial<Omit<License, 'fullSince'>> & { fullSince?: string | undefined }

function license(id: string, customerId: string, partnerId: string, more: LicenseChange): License {
  const { fullSince = 'fullSince' in more ? undefined : '2025-07-01', ...rest } = more
  return {
    accountId: 'northwind',
    id,
    customerId,
    partnerId,
    planId: 'full',
    productId: 'endpoint',
    version: 'full',
    purchasedOn: '2025-07-01',
    ...(fullSince && { fullSince }),
    expiresOn: '2027-06-30',
    provisioned: 10,
    ...rest,
  }
}

function usageReport(partnerId: string, cycle: string, status: UsageReport['status']): UsageReport {
  return { accountId: 'northwind', id: `u-${partnerId}-${cycle}`, partnerId, cycle, status }
}

function billingReport(
  partnerId: string,
  cycle: string,
  state: Pick<BillingReport, 'status' | 'kind'>,
): BillingReport {
  return { accountId: 'northwind', id: `b-${partnerId}-${cycle}`, partnerId, cycle, ...state }
}

function units(partnerId: string, productId: string, cycle: string, chargeable: number): Units {
  return { accountId: 'northwind', partnerId, productId, cycle, provisioned: chargeable, chargeable }
}
