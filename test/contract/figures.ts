import type { Caller } from './example-server.js'

/** One figure of an answer. */
export interface Figure {
  path: string
  caller?: Caller
  /** Its path in the answer, such as `data.value`. */
  at: string
}

const acquisition = '/widgets/new-partner-acquisition?view=quarterly'

/** The figures that show what each law means, by the name of the law's block. */
export const FIGURES: Readonly<Record<string, readonly Figure[]>> = {
  'count-is-list': [
    { path: '/widgets/enabled-customers', at: 'data.value' },
    { path: '/widgets/enabled-customers', at: 'data.drillDown' },
    { path: '/customers?status=enabled&limit=1', at: 'total' },
  ],
  'every-order': [
    { path: '/usage-reports?cycle=2026-10&limit=1&sort=partnerName', at: 'total' },
    { path: '/usage-reports?cycle=2026-10&limit=1&sort=-partnerName', at: 'total' },
    { path: '/usage-reports?cycle=2026-10&limit=1&sort=partnerName', at: 'rows.0.id' },
    { path: '/usage-reports?cycle=2026-10&limit=1&sort=-partnerName', at: 'rows.0.id' },
  ],
  rights: [
    { path: '/manifest', caller: 'license-manager', at: 'screens' },
    { path: '/widgets/enabled-customers', caller: 'license-manager', at: 'data.value' },
    { path: '/widgets/enabled-customers', caller: 'license-manager', at: 'data.drillDown' },
    { path: '/customers?status=enabled', caller: 'license-manager', at: 'code' },
    { path: '/widgets/new-partner-acquisition', caller: 'isp', at: 'state' },
  ],
  parts: [
    { path: '/widgets/usage-report-status', at: 'data.total.value' },
    { path: '/widgets/usage-report-status', at: 'data.statuses.0.value' },
    { path: '/widgets/usage-report-status', at: 'data.statuses.1.value' },
    { path: '/widgets/usage-report-status', at: 'data.statuses.2.value' },
    { path: '/widgets/usage-report-status', at: 'data.statuses.3.value' },
  ],
  like: [
    { path: acquisition, at: 'data.through' },
    { path: acquisition, at: 'data.buckets.3.partial' },
    { path: acquisition, at: 'data.buckets.3.current.drillDown.filter' },
    { path: acquisition, at: 'data.buckets.3.previous.drillDown.filter' },
  ],
  days: [
    { path: '/manifest', at: 'timeZone' },
    { path: '/widgets/inactive-new-partners', at: 'asOf' },
    { path: '/widgets/inactive-new-partners', at: 'data.windowDays' },
    { path: '/widgets/inactive-new-partners', at: 'data.drillDown.filter' },
    { path: '/widgets/usage-report-status', at: 'data.cycle' },
  ],
  same: [
    { path: '/widgets/active-partners', at: 'data.value' },
    { path: '/widgets/active-partners', at: 'asOf' },
  ],
  valid: [{ path: '/manifest', at: 'contract' }],
  refused: [
    { path: '/customers?stauts=enabled', at: 'field' },
    { path: '/customers?status=enabled&status=disabled', at: 'detail' },
    { path: '/customers?limit=1001', at: 'detail' },
    { path: '/customers?cursor=x', at: 'field' },
    { path: '/partners?acquired-from=2026-02-30', at: 'detail' },
    { path: '/widgets/new-partner-acquisition?period=1999', at: 'detail' },
    { path: '/customers?status=no-such-status', at: 'total' },
  ],
}
