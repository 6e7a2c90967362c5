// A portal has an adapter in the place of this: <lmp-dashboard src="/api/dashboard">.
const customers = filter => ({ screen: 'customers', filter })
const NUMBERS = {
  'lmp-enabled-customers': {
    value: 12482,
    trend: [11790, 11815, 12010, 12100, 12261],
    drillDown: customers({ status: 'enabled' }),
  },
  'lmp-active-partners': { value: 346, trend: [330, 333, 338, 341] },
  'lmp-customer-license-status': {
    statuses: [
      ['normal', 'good', 11204],
      ['expiring-soon', 'warning', 842],
      ['expired', 'bad', 391],
    ].map(([status, tone, value]) => ({
      status,
      tone,
      value,
      drillDown: customers({ licenseStatus: status }),
    })),
  },
}
for (const [tag, data] of Object.entries(NUMBERS)) document.querySelector(tag).data = data
