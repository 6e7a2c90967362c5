/** In the page: what a back end of the tests knows. */
import { CONTRACT_VERSION, SCREENS, WIDGETS, type Manifest, type Widget } from '@lmp-widgets/data-adapter'

/** It is 09:41 in New York. */
export const ASKED_AT = '2026-11-24T14:41:00Z'

/** Of a user who has everything. */
export const MANIFEST: Manifest = {
  contract: CONTRACT_VERSION,
  account: { id: 'acme', name: 'Acme Distribution' },
  role: 'administrator',
  timeZone: 'America/New_York',
  asOf: ASKED_AT,
  widgets: [...WIDGETS],
  screens: [...SCREENS],
}

/** All fixtures of a widget, by name; since the name has a pattern, a bundle holds those of every widget. */
export const fixturesOf = async (widget: Widget): Promise<Record<string, object>> =>
  (await import(`../../packages/elements/src/${widget}/${widget}.fixtures.ts`)).fixtures
