import type { Screen, Widget } from '@lmp-widgets/data-adapter'
import type { Caller } from './example-server.js'

/** A request that the contract prints with its answer. */
export interface Example {
  /** What it shows. */
  title: string
  /** Below the base URL. */
  path: string
  /** Who asks: an administrator when not given. */
  caller?: Caller
}

export const MANIFESTS = {
  manifest: { title: 'An administrator of a distributor', path: '/manifest' },
  'manifest-of-a-partner': { title: 'A user of a partner', path: '/manifest', caller: 'msp' },
} as const satisfies Record<string, Example>

/** The answers of each widget; the first is the usual one. */
export const WIDGET_EXAMPLES: { readonly [W in Widget]: readonly Example[] } = {
  'account-search': [
    {
      title: 'Companies with "sea" in their name',
      path: '/widgets/account-search?kind=customer&limit=2&text=sea',
    },
    { title: 'Without a text: what can be searched', path: '/widgets/account-search' },
    {
      title: 'Forbidden: this role opens no list of companies',
      path: '/widgets/account-search',
      caller: 'license-manager',
    },
  ],
  'enabled-customers': [
    { title: 'A number and the list behind it', path: '/widgets/enabled-customers' },
    {
      title: 'A user who may see the number and not the list',
      path: '/widgets/enabled-customers',
      caller: 'license-manager',
    },
  ],
  'active-partners': [{ title: 'A number and the list behind it', path: '/widgets/active-partners' }],
  'enabled-service-plans': [
    { title: 'A number and the list behind it', path: '/widgets/enabled-service-plans' },
  ],
  'customer-license-status': [
    { title: 'Holders by license status', path: '/widgets/customer-license-status' },
  ],
  'usage-report-status': [
    { title: 'The last closed cycle', path: '/widgets/usage-report-status' },
    { title: 'Another cycle', path: '/widgets/usage-report-status?cycle=2026-08' },
  ],
  'billing-report-status': [
    { title: 'The last closed cycle, with the kinds of a status', path: '/widgets/billing-report-status' },
    { title: 'Another cycle', path: '/widgets/billing-report-status?cycle=2026-08' },
  ],
  'new-partner-acquisition': [
    { title: 'This year by quarter', path: '/widgets/new-partner-acquisition?view=quarterly' },
    {
      title: 'An earlier year, whole',
      path: '/widgets/new-partner-acquisition?period=2025&view=quarterly',
    },
    {
      title: 'Unavailable: this account has no partner analytics',
      path: '/widgets/new-partner-acquisition',
      caller: 'isp',
    },
  ],
  'new-partner-overview': [{ title: 'The newest partners', path: '/widgets/new-partner-overview' }],
  'chargeable-unit-decrease': [
    { title: 'Partners whose units fell, by product', path: '/widgets/chargeable-unit-decrease' },
    {
      title: 'Unsupported: this back end cannot tell',
      path: '/widgets/chargeable-unit-decrease',
      caller: 'small',
    },
  ],
  'inactive-new-partners': [
    { title: 'New partners without a full-license sale', path: '/widgets/inactive-new-partners' },
  ],
  'partner-license-status': [
    { title: 'Partners by the license status of their customers', path: '/widgets/partner-license-status' },
  ],
}

/** A page of each list. */
export const LIST_EXAMPLES: { readonly [S in Screen]: Example } = {
  customers: {
    title: 'Two customers with an expired license',
    path: '/customers?license-status=expired&limit=2',
  },
  partners: { title: 'The two newest partners', path: '/partners?limit=2&sort=-acquiredOn' },
  'service-plans': { title: 'Two trial plans', path: '/service-plans?limit=2&version=trial' },
  'usage-reports': {
    title: 'Two approved reports',
    path: '/usage-reports?cycle=2026-10&limit=2&status=approved',
  },
  'billing-reports': {
    title: 'Two reports that are reviewed by hand',
    path: '/billing-reports?cycle=2026-10&kind=manual&limit=2&status=under-review',
  },
}

export const BATCH: Example = {
  title: 'Three questions, one of them wrong',
  path: `/widgets?${new URLSearchParams(
    ['active-partners', 'inactive-new-partners', 'usage-report-status?cycle=2026-13'].map(question => [
      'widget',
      question,
    ]),
  )}`,
}

/** A request that fails with each code. */
export const ERROR_EXAMPLES = {
  unauthenticated: { title: 'The session has ended', path: '/manifest', caller: 'nobody' },
  forbidden: { title: 'A list that this role may not open', path: '/customers', caller: 'license-manager' },
  'not-found': { title: 'A path that is not in the contract', path: '/widgets/orders' },
  conflict: { title: 'It changed meanwhile', path: '/customers', caller: 'fails:conflict' },
  'invalid-request': {
    title: 'A month that does not exist',
    path: '/widgets/usage-report-status?cycle=2026-13',
  },
  'invalid-answer': {
    title: 'The source answered nonsense',
    path: '/customers',
    caller: 'fails:invalid-answer',
  },
  timeout: { title: 'The source took too long', path: '/customers', caller: 'fails:timeout' },
  network: { title: 'The source could not be reached', path: '/customers', caller: 'fails:network' },
  'rate-limited': { title: 'Too many requests', path: '/customers', caller: 'fails:rate-limited' },
  server: { title: 'The server failed', path: '/customers', caller: 'fails:server' },
} as const satisfies Record<string, Example>
