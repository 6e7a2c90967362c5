import type { Absence } from '../contract/answer.js'
import type { Screen } from '../contract/drill-down.js'
import type { AccountKind, Widget } from '../contract/widgets.js'
import type { Account } from './book.js'
import type { Role, Viewer } from './viewer.js'

/** Whose business a viewer looks at: the tier-1 account's, or one partner's. */
type Audience = Account['type'] | NonNullable<Viewer['partner']>['type']

/** Who has each widget, in the order of the dashboard. `analytics`: and only where the account has partner analytics. */
const WIDGETS: Record<Widget, { audiences: readonly Audience[]; analytics?: true }> = {
  'account-search': { audiences: ['distributor', 'isp'] },
  'enabled-customers': { audiences: ['distributor', 'isp', 'msp', 'reseller'] },
  'active-partners': { audiences: ['distributor', 'isp'] },
  'enabled-service-plans': { audiences: ['distributor', 'isp', 'msp'] },
  'inactive-new-partners': { audiences: ['distributor'], analytics: true },
  'customer-license-status': { audiences: ['distributor', 'isp', 'msp'] },
  'usage-report-status': { audiences: ['distributor'] },
  'billing-report-status': { audiences: ['distributor'] },
  'new-partner-acquisition': { audiences: ['distributor'], analytics: true },
  'chargeable-unit-decrease': { audiences: ['distributor'], analytics: true },
  'new-partner-overview': { audiences: ['distributor'], analytics: true },
  'partner-license-status': { audiences: ['distributor', 'isp'] },
}

/** The screens that exist for each audience. */
const SCREENS: Record<Audience, readonly Screen[]> = {
  distributor: ['partners', 'customers', 'service-plans', 'usage-reports', 'billing-reports'],
  isp: ['partners', 'customers', 'service-plans'],
  msp: ['customers', 'service-plans'],
  reseller: ['customers'],
}

/** The screens that each role may open, where they exist. */
const ROLE_SCREENS: Record<Role, readonly Screen[]> = {
  administrator: SCREENS.distributor,
  'support-manager': SCREENS.distributor,
  'billing-manager': SCREENS.distributor,
  'support-engineer': SCREENS.distributor,
  'license-manager': ['service-plans'],
  'customer-account-manager': ['customers', 'service-plans'],
  'partner-account-manager': ['partners'],
}

/** All widgets, in the order of the dashboard. */
export const ALL_WIDGETS = Object.keys(WIDGETS) as Widget[]

/** All screens. */
export const ALL_SCREENS = SCREENS.distributor

/** Why a widget has no number for a viewer; `granted` when it has one. */
export type WidgetRight = 'granted' | Absence

/** What a back end can answer at all; everything when not given. */
export interface Abilities {
  readonly widgets?: readonly Widget[] | undefined
  readonly screens?: readonly Screen[] | undefined
}

/** What one viewer may see and open. Whatever no table grants is refused, including an unknown role or widget. */
export class Rights {
  /** The screens that the viewer may open. */
  readonly screens: readonly Screen[]
  /** What the viewer may search for: the kinds whose screen the viewer may open. */
  readonly searchKinds: readonly AccountKind[]
  /** The widgets that the viewer has, in the order of the dashboard. */
  readonly widgets: readonly Widget[]

  readonly #account: Pick<Account, 'type' | 'partnerAnalytics'>
  readonly #audience: Audience
  readonly #hasRole: boolean
  readonly #able: Abilities

  constructor(
    account: Pick<Account, 'type' | 'partnerAnalytics'>,
    viewer: Pick<Viewer, 'role' | 'partner'>,
    able: Abilities = {},
  ) {
    this.#account = account
    this.#able = able
    this.#audience = viewer.partner?.type ?? account.type
    this.#hasRole = Object.hasOwn(ROLE_SCREENS, viewer.role)
    const granted = this.#hasRole ? ROLE_SCREENS[viewer.role] : []
    const existing = Object.hasOwn(SCREENS, this.#audience) ? SCREENS[this.#audience] : []
    this.screens = existing.filter(
      screen => granted.includes(screen) && (able.screens?.includes(screen) ?? true),
    )
    this.searchKinds = (['customer', 'partner'] as const).filter(kind => this.mayOpen(`${kind}s`))
    this.widgets = ALL_WIDGETS.filter(widget => this.toSee(widget) === 'granted')
  }

  /** Whether the viewer may open the screen, and so every number that leads there. */
  mayOpen(screen: Screen): boolean {
    return this.screens.includes(screen)
  }

  /** Whether the viewer may see the widget's number. The account decides first, then the role. */
  toSee(widget: Widget): WidgetRight {
    if (!Object.hasOwn(WIDGETS, widget)) return 'unavailable'
    const { audiences, analytics } = WIDGETS[widget]
    if (!audiences.includes(this.#audience)) return 'unavailable'
    if (analytics && !this.#account.partnerAnalytics) return 'unavailable'
    if (!this.#hasRole) return 'forbidden'
    if (this.#able.widgets?.includes(widget) === false) return 'unsupported'
    if (widget === 'account-search' && this.searchKinds.length === 0) return 'forbidden'
    return 'granted'
  }
}
