export type { ChangeListener } from './change-listeners.js'
export { changesFrom, type ChangesOptions } from './changes.js'
export { connect } from './connect.js'
export type { Connection, ConnectOptions, Vitals } from './connection.js'
export { pageLife, type PageLife, type PageWindow } from './page-life.js'
export { remembering, type RememberingFetch, type RememberingOptions } from './remembering.js'
export {
  renewing,
  type Renew,
  type RenewalReason,
  type RenewingFetch,
  type RenewingOptions,
  type Token,
  type TokenTimes,
} from './renewing.js'
export { steadyClock } from './steady-clock.js'
export type { TabLocks } from './leadership.js'
export type { TabChannel } from './tab-messages.js'
export type { TabsOptions } from './tabs.js'
