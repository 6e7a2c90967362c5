import { safeHref } from '../base/drill-link.js'
import { validCycle } from '../views/report-breakdown.js'
import type { Code } from './problem.js'

/** What an attribute may be. */
export interface Rule {
  code: Code
  /** Its attributes, of any element of ours. */
  attributes: readonly string[]
  holds: (value: string) => boolean
  /** What to write, and what is done meanwhile. */
  right: string
}

const oneOf =
  (...words: string[]) =>
  (value: string) =>
    words.includes(value)

/** Whether Intl knows a zone. */
function isTimeZone(zone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    return false
  }
}

const HREFS = [
  'customers-href',
  'partners-href',
  'service-plans-href',
  'usage-reports-href',
  'billing-reports-href',
]

/** What each attribute may be; an element takes the nearest sensible value for any other. */
export const RULES: readonly Rule[] = [
  {
    code: 'lmp-heading-level',
    attributes: ['heading-level'],
    holds: value => /^[1-6]$/.test(value),
    right: 'Write a whole number from 1 to 6; the usual level is taken.',
  },
  {
    code: 'lmp-poll',
    attributes: ['poll'],
    holds: value => Number(value) >= 0,
    right: 'Write the seconds between two refreshes, such as 60, or 0 for none; it is as if not given.',
  },
  {
    code: 'lmp-max-stale',
    attributes: ['max-stale'],
    holds: value => Number(value) >= 0,
    right: 'Write the seconds for which an old number may be shown, such as 3600; it is as if not given.',
  },
  {
    code: 'lmp-time-zone',
    attributes: ['time-zone'],
    holds: isTimeZone,
    right: 'Write a name of the IANA database, such as "Europe/Paris"; times are shown in UTC.',
  },
  {
    code: 'lmp-view',
    attributes: ['view'],
    holds: oneOf('monthly', 'quarterly'),
    right: 'Write "monthly" or "quarterly"; it is drawn by month.',
  },
  {
    code: 'lmp-kind',
    attributes: ['kind'],
    holds: oneOf('partner', 'customer'),
    right: 'Write "partner" or "customer"; the back end chooses.',
  },
  {
    code: 'lmp-scheme',
    attributes: ['scheme'],
    holds: oneOf('light', 'dark'),
    right: 'Write "light" or "dark", or leave it out: then color-scheme of the page decides.',
  },
  {
    code: 'lmp-density',
    attributes: ['density'],
    holds: oneOf('comfortable', 'compact'),
    right: 'Write "comfortable" or "compact", or leave it out; it is as if not given.',
  },
  {
    code: 'lmp-cycle',
    attributes: ['cycle'],
    holds: value => !!validCycle(value),
    right: 'Write a year and a month, such as "2026-10"; the last closed month is shown.',
  },
  {
    code: 'lmp-period',
    attributes: ['period'],
    holds: value => /^\d{4}$/.test(value),
    right: 'Write a year, such as "2026"; this year is shown.',
  },
  {
    code: 'lmp-href-template',
    attributes: HREFS,
    holds: value => !/[{}]|\/:[a-z]/i.test(value),
    right:
      'Write the path of the screen alone: the filter is put behind it as a query. Another form is for hrefFor.',
  },
  {
    code: 'lmp-href',
    attributes: HREFS,
    holds: value => !!safeHref(value),
    right: 'Write a path of this site or a URL with http(s); numbers are plain text.',
  },
]
