import { LitElement, html, nothing } from 'lit'
import {
  elementOf,
  publicMembers,
  type Described,
  type ElementEntry,
  type EventEntry,
  type Member,
} from './manifest.js'
import { code, prose } from './prose.js'
import { section, type Column } from './reference-table.js'

/** A part of a page that the manifest tells, for one element. It has no shadow: the page's styles reach it. */
abstract class FromManifest extends LitElement {
  static override properties = { tag: {} }

  declare tag: string

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): unknown {
    return this.tag ? this.renderElement(elementOf(this.tag)) : nothing
  }

  protected abstract renderElement(element: ElementEntry): unknown
}

/** What an element is, and how it is loaded. */
class Summary extends FromManifest {
  protected override renderElement({ description, name, tagName }: ElementEntry) {
    return html`<p class="lead sb-unstyled">${prose(description)}</p>
      <dl class="facts sb-unstyled">
        <dt>Tag</dt>
        <dd>${code(`<${tagName}>`)}</dd>
        <dt>Class</dt>
        <dd>${code(name)}</dd>
        <dt>Import</dt>
        <dd>${code(`@lmp-widgets/elements/${tagName.slice('lmp-'.length)}`)}</dd>
      </dl>`
  }
}

const DESCRIPTION: Column<Described> = {
  header: 'Description',
  cell: ({ description }) => prose(description ?? ''),
}

/** Everything that an element offers, a table for each kind. */
class Reference extends FromManifest {
  protected override renderElement(element: ElementEntry) {
    const { accessibility = [], attributes = [], cssParts, cssProperties, cssStates, events, slots } = element
    const members = publicMembers(element)
    const withAttribute = new Set(attributes.map(({ fieldName, name }) => fieldName ?? name))
    return [
      section(
        'Attributes',
        attributes,
        [
          {
            header: 'Attribute',
            cell: ({ fieldName, name }) => [
              code(name),
              fieldName && fieldName !== name ? html`<small>${fieldName}</small>` : nothing,
            ],
          },
          { header: 'Type', cell: typeOf },
          { header: 'Default', cell: initialOf },
          DESCRIPTION,
        ],
        'Each is also a property: of the same name, or of the name below it.',
      ),
      section(
        'Properties',
        members.filter(({ kind, name }) => kind === 'field' && !withAttribute.has(name)),
        [
          {
            header: 'Property',
            cell: ({ name, readonly }) => [code(name), readonly ? html`<small>read only</small>` : nothing],
          },
          { header: 'Type', cell: typeOf },
          { header: 'Default', cell: initialOf },
          DESCRIPTION,
        ],
      ),
      section(
        'Methods',
        members.filter(({ kind }) => kind === 'method'),
        [
          { header: 'Method', cell: ({ name }) => code(`${name}()`) },
          { header: 'Returns', cell: each => code(each.return?.type?.text ?? 'void') },
          DESCRIPTION,
        ],
      ),
      section(
        'Events',
        events,
        [
          { header: 'Event', cell: ({ name }) => code(name) },
          { header: 'Detail', cell: renderDetail },
          DESCRIPTION,
        ],
        'All bubble, through shadow roots too.',
      ),
      section('Slots', slots, [
        { header: 'Slot', cell: ({ name }) => (name ? code(name) : html`<i>default</i>`) },
        DESCRIPTION,
      ]),
      section('Parts', cssParts, [
        { header: 'Part', cell: ({ name }) => code(`::part(${name})`) },
        DESCRIPTION,
      ]),
      section('States', cssStates, [
        { header: 'State', cell: ({ name }) => code(`:state(${name})`) },
        DESCRIPTION,
      ]),
      section('Tokens', cssProperties, [
        { header: 'Token', cell: ({ name }) => code(name) },
        { header: 'Default', cell: initialOf },
        DESCRIPTION,
      ]),
      accessibility.length > 0
        ? html`<h2 id="accessibility">Accessibility</h2>
            <ul class="notes sb-unstyled">
              ${accessibility.map(note => html`<li>${prose(note)}</li>`)}
            </ul>`
        : nothing,
    ]
  }
}

const renderDetail = ({ detail = [], type }: EventEntry) =>
  detail.length > 0
    ? html`<dl class="sb-unstyled">
        ${detail.map(
          field =>
            html`<dt>${code(field.name)} ${typeOf(field)}</dt>
              <dd>${prose(field.description ?? '')}</dd>`,
        )}
      </dl>`
    : code(type?.text ?? 'Event')

const typeOf = ({ type }: Described) =>
  type ? html`<code class="type sb-unstyled">${type.text.replace(/ \| undefined$/, '')}</code>` : nothing
const initialOf = (each: Member | Described) =>
  each.default ? code(each.default.replace(/^'(.*)'$/, '$1')) : nothing
customElements.define('book-summary', Summary)
customElements.define('book-reference', Reference)
