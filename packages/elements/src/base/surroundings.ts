import { createContext } from '@lit/context'
import type { DashboardAdapter, ScreenUrls } from '@lmp-widgets/data-adapter'
import type { Messages } from '../messages/messages.js'

/** What a provider gives to everything below it. */
export interface Surroundings {
  /** Where the numbers come from. */
  adapter?: DashboardAdapter | undefined
  /** Where the host's list screens are. */
  urls?: ScreenUrls | undefined
  /** The account's time zone. */
  timeZone?: string | undefined
  /** Texts that replace ours. */
  messages?: Partial<Messages> | undefined
  /** Seconds between two refreshes; none when absent. */
  poll?: number | undefined
}

/** Speaks the context protocol, so a provider and a widget from two bundles find each other. */
export const surroundings = createContext<Surroundings>(Symbol.for('lmp-widgets.surroundings'))

let pageAdapter: DashboardAdapter | undefined

/** The adapter of widgets that have none of their own and none from a provider. Set it before they are created. */
export function setDefaultAdapter(adapter: DashboardAdapter | undefined): void {
  pageAdapter = adapter
}

export const defaultAdapter = (): DashboardAdapter | undefined => pageAdapter
