import type { AdapterError, Company, DashboardAdapter, Manifest } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import {
  LitElement,
  css,
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit'
import { langAround } from '../base/locale.js'
import { validPoll } from '../base/pulse.js'
import { RequestTask, type StateParts } from '../base/request-task.js'
import { readopt } from '../base/readopt.js'
import { followSession, sessionEnded } from '../base/session.js'
import { HREF_PROPERTIES, screenUrls, type HrefFor, type ScreenHrefs } from '../base/screen-hrefs.js'
import type { ErrorDetail } from '../base/standing.js'
import { defaultAdapter, lookAround, type Surroundings } from '../base/surroundings.js'
import { tell } from '../base/tell.js'
import { enter, leave } from '../messages/language.js'
import type { Messages } from '../messages/messages.js'
import { hostStyles } from '../styles/host.styles.js'
import { unseenStyles } from '../styles/unseen.styles.js'
import { Announcer } from './announcer.js'
import { AgeLimit } from './age-limit.js'
import { askManifest } from './ask-manifest.js'
import { Changes } from './changes.js'
import { Gift } from './gift.js'

/**
 * Gives the widgets below it their back end, the host's screens, and the account's time zone.
 * @attr {'light' | 'dark'} scheme - The colours of all widgets below; as around it when absent
 * @attr {'comfortable' | 'compact'} density - The spaces of all widgets below; as around it when absent
 * @slot - Anything, with widgets in it at any depth
 * @fires lmp-drill-down - A click on a number of a widget below; cancel it to open the list yourself
 * @fires lmp-state - A widget below stands differently now, or has a newer answer
 * @fires lmp-error - A widget below could not get its answer, or this element not the manifest
 * @fires session-expired - The back end has said that the session is over; once for the page
 * @accessibility It has no box and no role: assistive technology sees what is in it, and one polite live region.
 * @accessibility With `announce` it says what has changed, in one message, in the language of each widget; the first
 * answer and what has not changed are never read.
 */
export class Provider extends LitElement implements ScreenHrefs {
  /** The prefix of its tag, and of those of its widgets. */
  static readonly prefix: string = 'lmp'
  static override styles: CSSResultGroup = [
    hostStyles,
    unseenStyles,
    css`
      :host(:not([hidden])) {
        display: contents;
      }
    `,
  ]

  static override properties: PropertyDeclarations = {
    ...HREF_PROPERTIES,
    src: {},
    adapter: { attribute: false },
    messages: { attribute: false },
    poll: { type: Number },
    announce: { type: Boolean },
    maxStale: { type: Number, attribute: 'max-stale' },
    timeZone: { attribute: 'time-zone' },
  }

  /** Base URL of a back end that speaks the HTTP binding. */
  declare src: string | undefined
  /** A back end of another kind; it takes precedence over `src`. */
  declare adapter: DashboardAdapter | undefined
  /** Texts that replace ours. */
  declare messages: Partial<Messages> | undefined
  /** Seconds between two refreshes of each widget; it pauses while the page is hidden. None when absent. */
  declare poll: number | undefined
  /** Also announces, to users of a screen reader, what changes by itself. */
  declare announce: boolean
  /**
   * Seconds for which the last good number of a widget may be shown while asking again fails, from when it was first
   * seen; then an error takes its place. For ever when absent. A widget may have a `max-stale` attribute of its own.
   */
  declare maxStale: number | undefined
  /** The account's time zone (IANA name); the back end's own word when absent. */
  declare timeZone: string | undefined
  /** URL of the host's Customers screen. */
  declare 'customers-href': string | undefined
  /** URL of the host's Partners screen. */
  declare 'partners-href': string | undefined
  /** URL of the host's Service Plans screen. */
  declare 'service-plans-href': string | undefined
  /** URL of the host's Usage Reports screen. */
  declare 'usage-reports-href': string | undefined
  /** URL of the host's Billing Reports screen. */
  declare 'billing-reports-href': string | undefined
  /** Finds the URL of a list, for a router that wants another form than a query. */
  declare hrefFor: HrefFor | undefined

  #around: Surroundings = {}
  #leave: (() => void) | undefined
  readonly #gift = new Gift(this)
  readonly #manifest = new RequestTask<Manifest>(this, () => {
    const { adapter } = this.give()
    return {
      of: this.needsManifest ? adapter : undefined,
      about: 'manifest',
      ask: signal => askManifest(adapter!, signal),
    }
  })
  readonly #announcer = new Announcer(this, this.#gift)
  #followed: AdapterError | undefined
  #http: { src: string; adapter: DashboardAdapter } | undefined

  constructor() {
    super()
    // Vue passes `announce` as an empty text, unless the value there is a boolean.
    this.announce = false
    new Changes(this, this.#gift, () => void this.#manifest.refresh())
    new AgeLimit(this, this.#gift)
    // A widget is the first to learn that a session has ended, or that another one has begun.
    this.addEventListener('lmp-state', () => {
      const known = this.manifest.error?.code === 'unauthenticated'
      if (!this.#manifest.pending && known !== sessionEnded()) void this.#manifest.refresh()
    })
  }

  /** Whose numbers these are, once the back end has said so: a partner for its users, else the account. */
  get account(): Company | undefined {
    return this.manifest.answer?.partner ?? this.manifest.answer?.account
  }

  /** Who looks, and what this user has. */
  protected get manifest(): StateParts<Manifest> {
    return this.#manifest.state
  }

  /** Whether the back end must be asked who the user is. */
  protected get needsManifest(): boolean {
    return !this.timeZone
  }

  /** Resolves once it is known, or cannot be. */
  protected get manifestSettled(): Promise<void> {
    return this.#manifest.settled()
  }

  /** A refresh that the user has asked for: what it changes is announced. */
  protected announced(refresh: Promise<unknown>): Promise<void> {
    return this.#announcer.during(refresh)
  }

  /** Asks again who the user is. */
  protected async refreshManifest(): Promise<void> {
    await this.#manifest.refresh()
    await this.updateComplete
  }

  override connectedCallback(): void {
    super.connectedCallback()
    enter(this)
    this.#leave = lookAround(this, around => {
      this.#around = around
      this.requestUpdate()
    })
    this.give()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    leave(this)
    this.#leave?.()
  }

  adoptedCallback(): void {
    readopt(this)
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.isConnected
  }

  protected override render(): unknown {
    return html`<slot></slot>${this.renderNews()}`
  }

  protected override updated(_changed: PropertyValues): void {
    const { error } = this.manifest
    // Without a manifest a dashboard has no widget that could find out, or say so.
    if (error && error !== this.#followed) {
      followSession(this, error.code)
      tell(this, 'lmp-error', { error } satisfies ErrorDetail)
    }
    this.#followed = error
  }

  /** The live region. */
  protected renderNews(): unknown {
    return this.#announcer.render()
  }

  /**
   * Gives what everything below gets, and returns it. What it has itself takes precedence over what is around it; a gift
   * that says the same is not given again.
   */
  protected give(): Surroundings {
    const around = this.#around
    const gift: Surroundings = {
      adapter: this.adapter || this.#overHttp() || around.adapter || defaultAdapter(),
      urls: screenUrls(this, around.urls),
      lang: langAround(this) ?? around.lang,
      timeZone: this.timeZone || this.manifest.answer?.timeZone || around.timeZone,
      messages: this.messages ? { ...around.messages, ...this.messages } : around.messages,
      poll: validPoll(this.poll) ?? around.poll,
      maxStale: validPoll(this.maxStale) ?? around.maxStale,
    }
    const given = this.#gift.value
    // Two functions never compare as equal text.
    const urls = JSON.stringify(gift.urls)
    if (urls && urls === JSON.stringify(given.urls)) gift.urls = given.urls
    const keys = Object.keys(gift) as (keyof Surroundings)[]
    if (keys.some(key => gift[key] !== given[key])) this.#gift.give(gift)
    return this.#gift.value
  }

  #overHttp(): DashboardAdapter | undefined {
    const { src } = this
    // Vue passes a removed text as an empty one.
    if (!src) return undefined
    if (this.#http?.src !== src) this.#http = { src, adapter: new HttpAdapter(src) }
    return this.#http.adapter
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-provider': Provider
  }
}
