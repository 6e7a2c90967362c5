import type { Screen, Widget } from '@lmp-widgets/data-adapter'

/** What each demonstration account has, written out by hand: the promise, not the code's own table. */
export interface Account {
  email: string
  widgets: readonly Widget[]
  screens: readonly Screen[]
}

const ALL_SCREENS = ['partners', 'customers', 'service-plans', 'usage-reports', 'billing-reports'] as const

const COMMON = [
  'enabled-customers',
  'active-partners',
  'enabled-service-plans',
  'customer-license-status',
  'partner-license-status',
] as const

const DISTRIBUTOR = [
  ...COMMON,
  'usage-report-status',
  'billing-report-status',
  'new-partner-acquisition',
  'new-partner-overview',
  'chargeable-unit-decrease',
  'inactive-new-partners',
] as const

const SEARCH = ['account-search'] as const

/** The list behind the numbers of each widget. A search has none. */
export const OPENS: { [W in Exclude<Widget, 'account-search'>]: Screen } = {
  'enabled-customers': 'customers',
  'active-partners': 'partners',
  'enabled-service-plans': 'service-plans',
  'customer-license-status': 'customers',
  'partner-license-status': 'partners',
  'usage-report-status': 'usage-reports',
  'billing-report-status': 'billing-reports',
  'new-partner-acquisition': 'partners',
  'new-partner-overview': 'partners',
  'chargeable-unit-decrease': 'partners',
  'inactive-new-partners': 'partners',
}

export const ACCOUNTS: readonly Account[] = [
  ...['administrator', 'support-manager', 'support-engineer', 'billing-manager'].map(role => ({
    email: `${role}@northwind.example`,
    widgets: [...SEARCH, ...DISTRIBUTOR],
    screens: ALL_SCREENS,
  })),
  { email: 'license-manager@northwind.example', widgets: DISTRIBUTOR, screens: ['service-plans'] },
  {
    email: 'customer-account-manager@northwind.example',
    widgets: [...SEARCH, ...DISTRIBUTOR],
    screens: ['customers', 'service-plans'],
  },
  {
    email: 'partner-account-manager@northwind.example',
    widgets: [...SEARCH, ...DISTRIBUTOR],
    screens: ['partners'],
  },
  {
    email: 'msp@northwind.example',
    widgets: ['enabled-customers', 'enabled-service-plans', 'customer-license-status'],
    screens: ['customers', 'service-plans'],
  },
  { email: 'reseller@northwind.example', widgets: ['enabled-customers'], screens: ['customers'] },
  { email: 'administrator@nordlys.example', widgets: [...SEARCH, ...DISTRIBUTOR], screens: ALL_SCREENS },
  {
    email: 'administrator@harborfiber.example',
    widgets: [...SEARCH, ...COMMON],
    screens: ['partners', 'customers', 'service-plans'],
  },
]

export const SCREENS: readonly Screen[] = ALL_SCREENS
