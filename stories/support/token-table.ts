import { LitElement, html, nothing } from 'lit'

interface Token {
  $value: Value
  $description: string
  $extensions?: { mode?: { dark?: Value } }
}
type Value = string | number | number[] | { hex?: string; value?: number; unit?: string }

const files = import.meta.glob<Record<string, Record<string, Token> | string>>(
  '../../packages/elements/tokens.json',
  { eager: true, import: 'default' },
)

/** Every token of tokens.json: its custom property, its value, the one in the dark, and what it is for. */
const tokens = Object.values(files)
  .flatMap(file => Object.entries(file))
  .flatMap(([group, members]) =>
    typeof members === 'string'
      ? []
      : Object.entries(members)
          .filter(([name]) => !name.startsWith('$'))
          .map(([name, token]) => ({ name: `--lmp-${group}-${name}`, ...token })),
  )

const textOf = (value: Value | undefined): string => {
  if (value === undefined) return ''
  if (typeof value !== 'object') return String(value).replace(/^\{(\w+)\.([\w-]+)\}$/, '--lmp-$1-$2')
  if (Array.isArray(value)) return value.join(', ')
  return value.hex ?? `${value.value}${value.unit}`
}

class TokenTable extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): unknown {
    return html`<div class="scroller" role="region" aria-label="Tokens" tabindex="0">
      <table class="reference sb-unstyled">
        <thead>
          <tr>
            ${['Token', 'Value', 'In the dark', 'What it is for'].map(each => html`<th scope="col">${each}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${tokens.map(({ $description, $extensions, $value, name }) => {
            const dark = textOf($extensions?.mode?.dark)
            return html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td><code>${textOf($value)}</code></td>
              <td>${dark ? html`<code>${dark}</code>` : nothing}</td>
              <td>${$description.replaceAll('`', '')}</td>
            </tr>`
          })}
        </tbody>
      </table>
    </div>`
  }
}

customElements.define('book-tokens', TokenTable)
