import { AdapterError, type Page, type Screen } from '@lmp-widgets/data-adapter'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { adapter } from '../adapter.js'
import { formatInstant } from '../formats.js'
import { scrollToPlace } from '../router.js'
import { signInAgain, type ClientSession } from '../session.js'
import { renderActiveFilters } from './active-filters.js'
import './filter-bar.js'
import { filterFields, type Choice } from './filter-fields.js'
import { renderBadParam, renderListError, renderNoRows } from './list-messages.js'
import { readQuery, without, type ListQuery } from './list-params.js'
import { renderSkeleton, renderTable } from './list-table.js'
import { findPartnerName, findProducts } from './lookups.js'
import { renderPager } from './pager.js'
import { SCREEN_NAMES, totalInWords } from './screen-names.js'

/** A list screen: what it shows is what its URL says. */
@customElement('portal-list-page')
export class ListPage extends LitElement {
  @property({ attribute: false }) session!: ClientSession
  @property({ attribute: false }) screen!: Screen
  @property({ attribute: false }) url!: URL

  /** The last page that came; it stays, greyed, while the next one of the same screen is on its way. */
  @state() private page: Page | undefined
  @state() private error: AdapterError | undefined
  @state() private loading = false
  @state() private products: readonly Choice[] = []
  @state() private partnerName: string | undefined

  #query: ListQuery | AdapterError | undefined
  #running: AbortController | undefined

  protected override createRenderRoot() {
    return this
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#running?.abort()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('screen')) this.page = undefined
    if (changed.has('url')) this.#start()
  }

  /** Asks for what the URL says; an answer to an earlier URL is left alone. */
  #start() {
    this.#running?.abort()
    this.#running = undefined
    this.error = undefined
    this.loading = false
    this.#query = readQuery(this.screen, this.url.searchParams)
    if (this.#query instanceof AdapterError) return
    const running = (this.#running = new AbortController())
    this.loading = true
    void this.#load(this.#query, running.signal)
    void this.#loadNames(this.#query, running.signal)
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

  /** The names behind the ids that a filter holds. They only make it easier to read: a failure leaves the ids. */
  async #loadNames({ drillDown: { filter } }: ListQuery, signal: AbortSignal) {
    const { screens } = this.session
    this.partnerName = undefined
    try {
      const hasProducts = this.#fields().some(field => field.kind === 'product')
      if (hasProducts && this.products.length === 0) this.products = await findProducts(screens, signal)
      if ('partnerId' in filter && filter.partnerId !== undefined && screens.includes('partners'))
        this.partnerName = await findPartnerName(filter.partnerId, signal)
    } catch {
      return
    }
  }

  protected override render() {
    const query = this.#query
    if (!query) return nothing
    const bad =
      query instanceof AdapterError ? query : this.error?.field === undefined ? undefined : this.error
    return html`<div class="page-head">
        <div>
          <h1 tabindex="-1">${SCREEN_NAMES[this.screen].title}</h1>
          <p class="sub" role="status">${this.#renderTotal()}</p>
        </div>
        ${query instanceof AdapterError || !this.page?.total ? nothing : this.#renderExport()}
      </div>
      ${query instanceof AdapterError ? nothing : this.#renderNotice(query)}
      <portal-filter-bar
        .screen=${this.screen}
        .url=${this.url}
        .fields=${this.#fields()}
        .products=${this.products}
        .partnerName=${this.partnerName}
        .findsPartners=${this.session.screens.includes('partners')}
      ></portal-filter-bar>
      ${
        query instanceof AdapterError
          ? nothing
          : renderActiveFilters(this.url, query.drillDown, {
              products: this.products,
              page: this.loading ? undefined : this.page,
              partnerName: this.partnerName,
            })
      }
      ${bad ? this.#renderBadParam(bad) : this.error ? renderListError(this.error, this.#onRetry) : this.#renderRows(query as ListQuery)}`
  }

  /** What goes with the rows or with a message does not take the focus along: it goes on at the heading. */
  protected override update(changed: PropertyValues<this>) {
    const hadFocus = this.contains(document.activeElement)
    super.update(changed)
    if (hadFocus && !this.contains(document.activeElement))
      this.querySelector('h1')?.focus({ preventScroll: true })
  }

  protected override updated() {
    if (this.page && !this.loading) scrollToPlace()
  }

  readonly #onRetry = () => this.#start()

  /** By the list's own clock, once it has come: the page may have been made in another month. */
  #fields() {
    const { asOf, timeZone } = { ...this.session, ...this.page }
    return filterFields(this.screen, { asOf, timeZone })
  }

  #renderTotal() {
    if (this.loading) return 'Counting …'
    if (!this.page || this.error || this.#query instanceof AdapterError) return nothing
    const { total, asOf } = this.page
    return html`<strong class="total">${totalInWords(this.screen, total)}</strong> · as of
      ${formatInstant(asOf, this.session.timeZone)}`
  }

  #renderExport() {
    const params = new URLSearchParams(this.url.search)
    for (const name of ['cursor', 'limit', ...this.#unknown()]) params.delete(name)
    // A link carries no header: it says in its query whose page it is on.
    params.set('portal-user', this.session.email)
    return html`<a class="button" href=${`/api/export/${this.screen}.csv?${params}`} download
      >Export as CSV</a
    >`
  }

  #unknown() {
    return this.#query && !(this.#query instanceof AdapterError)
      ? this.#query.unknown.map(([name]) => name)
      : []
  }

  #renderNotice({ unknown }: ListQuery) {
    if (unknown.length === 0) return nothing
    const names = unknown.map(([name]) => `“${name}”`).join(', ')
    return html`<p class="notice" role="status">
      <span>This list has no filter ${names}: the address was followed without it.</span>
      <a href=${without(this.url, ...this.#unknown())}>Remove it from the address</a>
    </p>`
  }

  #renderBadParam(error: AdapterError) {
    const label = this.#fields().find(({ name }) => name === error.field)?.label
    return renderBadParam(error, this.url, label)
  }

  #renderRows({ drillDown, page: { sort, limit } }: ListQuery) {
    const page = this.page
    // That there were none before says nothing of those to come.
    if (!page || (this.loading && page.rows.length === 0)) return renderSkeleton()
    if (page.total === 0 || page.rows.length === 0) {
      const isFiltered = Object.keys(drillDown.filter).length > 0
      return renderNoRows(this.screen, page.total, isFiltered, this.url)
    }
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
