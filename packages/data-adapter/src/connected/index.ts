export { changesFrom, type ChangeListener, type ChangesOptions } from './changes.js'
export { connect, type ConnectOptions, type Connection, type Vitals } from './connect.js'
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
export type { TabLocks } from './leadership.js'
export type { TabChannel } from './tab-messages.js'
export type { TabsOptions } from './tabs.js'
