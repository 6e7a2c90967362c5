import { LitElement, html, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Screen } from '@lmp-widgets/data-adapter'
import { words } from '../../lists/words.js'
import { navigate } from '../router.js'
import type { Choice, FilterField } from './filter-fields.js'
import { PartnerField, type Partner } from './partner-field.js'
import { SCREEN_NAMES } from './screen-names.js'

/** A window with room for the filters: they are always open in it. */
const WIDE = matchMedia('(min-width: 45rem)')

/** The form above a list: what is chosen goes into the URL, and the list follows the URL. */
@customElement('portal-filter-bar')
export class FilterBar extends LitElement {
  @property({ attribute: false }) screen!: Screen
  @property({ attribute: false }) url!: URL
  @property({ attribute: false }) fields: readonly FilterField[] = []
  @property({ attribute: false }) products: readonly Choice[] = []
  /** A partner whose name is known: that of the filter, or the one before. */
  @property({ attribute: false }) partner: Partner | undefined
  /** Whether partners can be looked up by name. */
  @property({ attribute: false }) findsPartners = false

  readonly #partnerField = new PartnerField(this)

  protected override createRenderRoot() {
    return this
  }

  override connectedCallback() {
    super.connectedCallback()
    WIDE.addEventListener('change', this.#onWidth)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    WIDE.removeEventListener('change', this.#onWidth)
  }

  readonly #onWidth = () => this.requestUpdate()

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('url')) this.#partnerField.clear()
    const id = this.url.searchParams.get('partner')
    const known = this.partner?.id === id ? this.partner : undefined
    this.#partnerField.present = id ? (known ?? { id, name: id }) : undefined
  }

  protected override render() {
    const fields = this.#ownFields()
    const own = fields.map(field => field.name)
    const kept = [...this.url.searchParams].filter(([name]) => !own.includes(name) && name !== 'cursor')
    const active = fields.filter(field => this.url.searchParams.has(field.name)).length
    return html`<details class="card filters" aria-label="Filters" ?open=${WIDE.matches}>
      <summary>Filters${active ? html` <span class="pill">${active}</span>` : nothing}</summary>
      ${keyed(
        // A new form for each URL: attributes set only initial values, and leave what is typed alone.
        this.url,
        html`<form
          role="search"
          aria-label="Filter ${SCREEN_NAMES[this.screen].many}"
          action=${this.url.pathname}
          @submit=${this.#onSubmit}
        >
          ${kept.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
          <div class="fields">${fields.map(field => this.#renderField(field))}</div>
          <button class="primary">Apply</button>
        </form>`,
      )}
    </details>`
  }

  #renderField(field: FilterField) {
    const { name, label, kind } = field
    const value = this.url.searchParams.get(name) ?? ''
    switch (kind) {
      case 'text':
        return html`<label>${label}<input name=${name} maxlength="1000" value=${value} /></label>`
      case 'date':
        return html`<label>${label}<input type="date" name=${name} value=${value} /></label>`
      case 'yes':
        return html`<label class="check"
          ><input type="checkbox" name=${name} value="true" ?checked=${value === 'true'} />${label}</label
        >`
      case 'choice':
        return this.#renderSelect(name, label, field.choices, value, field.say)
      case 'product':
        return this.#renderSelect(name, label, this.products, value, id => id)
      case 'partner':
        return this.#partnerField.render(name, label)
    }
  }

  /** The fields that this user can fill in; a partner filter that cannot be chosen here stays as the URL has it. */
  #ownFields() {
    return this.findsPartners ? this.fields : this.fields.filter(({ kind }) => kind !== 'partner')
  }

  #renderSelect(name: string, label: string, choices: readonly Choice[], value: string, say = words) {
    // A value that is not offered, from a link say, stays chosen all the same.
    const known = value === '' || choices.some(choice => choice.value === value)
    const all = known ? choices : [...choices, { value, label: say(value) }]
    return html`<label
      >${label}<select name=${name}>
        <option value="" ?selected=${value === ''}>Any</option>
        ${repeat(
          all,
          // The chosen option stays chosen when others come before it.
          choice => choice.value,
          choice =>
            html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`,
        )}
      </select></label
    >`
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = this.#ownFields()
    const params = new URLSearchParams()
    for (const [name, value] of new FormData(form)) {
      const kind = fields.find(field => field.name === name)?.kind
      const isTyped = kind === 'text' || kind === 'partner'
      const text = isTyped ? String(value).trim() : String(value)
      if (text === '') continue
      const id = kind === 'partner' ? this.#partnerField.idOf(text) : text
      if (id === undefined) {
        const input = form.elements.namedItem(name) as HTMLInputElement
        input.setCustomValidity('Choose one of the partners that are offered while you type.')
        input.reportValidity()
        return
      }
      params.set(name, id)
    }
    const query = params.toString()
    navigate(this.url.pathname + (query && `?${query}`))
  }
}
