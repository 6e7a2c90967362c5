import { AdapterError, type Page, type Screen } from '@lmp-widgets/data-adapter'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { adapter } from '../adapter.js'
import { keepFocus } from '../keep-focus.js'
import { showTitle } from '../page-title.js'
import { awaitPlace, scrollToPlace } from '../place.js'
import { signInAgain, type ClientSession } from '../session.js'
import { activeFilters, renderActiveFilters } from './active-filters.js'
import './filter-bar.js'
import { filterFields, type Choice } from './filter-fields.js'
import { renderHead } from './list-head.js'
import { renderBadParam, renderListError, renderNoRows, renderUnknown } from './list-messages.js'
import { readQuery, type ListQuery } from './list-params.js'
import { renderSkeleton, renderTable } from './list-table.js'
import { findPartnerName, findProducts } from './lookups.js'
import { renderPager } from './pager.js'
import type { Partner } from './partner-field.js'
import { SCREEN_NAMES } from './screen-names.js'

/** A list screen: what it shows is what its URL says. */
@customElement('portal-list-page')
export class ListPage extends LitElement {
  @property({ attribute: false }) session!: ClientSession
  @property({ attribute: false }) screen!: Screen
  @property({ attribute: false }) url!: URL

  /** The last page that came; it stays, greyed, while the next one of the same screen is loading. */
  @state() private page: Page | undefined
  @state() private error: AdapterError | undefined
  @state() private loading = false
  @state() private products: readonly Choice[] = []
  /** The partner of the filter, once its name has come. */
  @state() private partner: Partner | undefined

  /** Undefined if the URL cannot be followed: `error` then says why. */
  #query: ListQuery | undefined
  #running: AbortController | undefined

  protected override createRenderRoot() {
    return this
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('online', this.#onOnline)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('online', this.#onOnline)
    this.#running?.abort()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('screen')) this.page = undefined
    if (changed.has('url')) this.#start()
  }

  /** Asks for what the URL says; an answer to an earlier URL is ignored. */
  #start() {
    this.#running?.abort()
    this.#running = undefined
    const query = readQuery(this.screen, this.url.searchParams)
    const isBad = query instanceof AdapterError
    this.error = isBad ? query : undefined
    this.#query = isBad ? undefined : query
    this.loading = !isBad
    if (isBad) return
    const running = (this.#running = new AbortController())
    awaitPlace()
    void this.#load(query, running.signal)
    void this.#loadProducts(running.signal)
    void this.#loadPartnerName(query, running.signal)
  }

  async #load({ drillDown, page }: ListQuery, signal: AbortSignal) {
    try {
      const answer = await adapter.list(drillDown, page, { signal })
      if (!signal.aborted) this.page = answer
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof AdapterError && error.code === 'unauthenticated') signInAgain()
      this.page = undefined
      this.error =
        error instanceof AdapterError
          ? error
          : new AdapterError('server', 'The list could not be read.', { cause: error })
    } finally {
      if (!signal.aborted) this.loading = false
    }
  }

  /** Makes the ids that a filter holds easier to read, as the name of a partner below: a failure leaves the ids. */
  async #loadProducts(signal: AbortSignal) {
    const hasProducts = this.#fields().some(field => field.kind === 'product')
    if (!hasProducts || this.products.length > 0) return
    this.products = await findProducts(this.session.screens, signal).catch(() => this.products)
  }

  async #loadPartnerName({ drillDown: { filter } }: ListQuery, signal: AbortSignal) {
    const id = 'partnerId' in filter ? filter.partnerId : undefined
    if (id === this.partner?.id) return
    this.partner = undefined
    if (id === undefined || !this.session.screens.includes('partners')) return
    const name = await findPartnerName(id, signal).catch(() => undefined)
    if (!signal.aborted && name !== undefined) this.partner = { id, name }
  }

  protected override render() {
    const { error, loading, page, screen, session, url } = this
    const query = this.#query
    const fields = this.#fields()
    return html`${renderHead({ screen, session, url, query, page, loading })}
      ${query ? renderUnknown(query.unknown, url) : nothing}
      <portal-filter-bar
        .screen=${screen}
        .url=${url}
        .fields=${fields}
        .products=${this.products}
        .partner=${this.partner}
        .findsPartners=${session.screens.includes('partners')}
      ></portal-filter-bar>
      ${renderActiveFilters(this.#filters(), url)}
      ${error ? this.#renderError(error) : query && this.#renderRows(query)}`
  }

  #renderError(error: AdapterError) {
    const { field } = error
    if (field === undefined) return renderListError(error, this.#onRetry)
    return renderBadParam(error, this.url, this.#fields().find(({ name }) => name === field)?.label)
  }

  /** Rows come and go, and messages. */
  protected override update(changed: PropertyValues<this>) {
    keepFocus(this, () => super.update(changed))
  }

  protected override updated() {
    if (this.page && !this.loading) scrollToPlace()
    const filters = this.loading ? [] : this.#filters()
    showTitle([SCREEN_NAMES[this.screen].title, ...filters.map(({ text }) => text)], this.session.company)
  }

  readonly #onRetry = () => this.#start()

  /** What the network held up is asked for as soon as it is back, like the numbers of the dashboard. */
  readonly #onOnline = () => {
    if (this.error?.code === 'network') this.#start()
  }

  #filters() {
    const { loading, page, partner, products } = this
    const known = { products, page: loading ? undefined : page, partnerName: partner?.name }
    return this.#query ? activeFilters(this.#query.drillDown, known) : []
  }

  /** By the list's own clock, once it has come: the page may have been made in another month. */
  #fields() {
    const { asOf, timeZone } = { ...this.session, ...this.page }
    return filterFields(this.screen, { asOf, timeZone })
  }

  #renderRows({ drillDown, page: { sort, limit } }: ListQuery) {
    const page = this.page
    // That there were none before says nothing about those to come.
    if (!page || (this.loading && page.rows.length === 0)) return renderSkeleton()
    if (page.rows.length === 0) return renderNoRows(this.screen, page.total, this.#filters().length, this.url)
    return html`${renderTable(page, {
      drillDown,
      url: this.url,
      sort,
      busy: this.loading,
      mayOpen: screen => this.session.screens.includes(screen),
    })}
    ${renderPager(this.loading ? undefined : page, this.url, limit)}`
  }
}
