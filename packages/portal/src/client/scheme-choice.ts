import { html, LitElement, svg } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { chooseScheme, currentScheme, SCHEMES, type Scheme } from './scheme.js'

const NAMES = { auto: 'As the system', light: 'Light', dark: 'Dark' }

const PICTURES = {
  auto: svg`<circle cx="8" cy="8" r="5.5" /><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />`,
  light: svg`<circle cx="8" cy="8" r="3" /><path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13" />`,
  dark: svg`<path d="M13.2 9.8A5.6 5.6 0 0 1 6.2 2.8a5.6 5.6 0 1 0 7 7z" />`,
}

/** Chooses how the pages are coloured. */
@customElement('portal-scheme-choice')
export class SchemeChoice extends LitElement {
  @state() private scheme: Scheme = currentScheme()

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    return html`<fieldset class="schemes">
      <legend class="unseen">Colours</legend>
      ${SCHEMES.map(
        scheme =>
          html`<label title=${NAMES[scheme]}>
            <input
              class="unseen"
              type="radio"
              name="scheme"
              value=${scheme}
              .checked=${scheme === this.scheme}
              @change=${() => this.#choose(scheme)}
            />
            <svg viewBox="0 0 16 16" aria-hidden="true">${PICTURES[scheme]}</svg>
            <span class="unseen">${NAMES[scheme]}</span>
          </label>`,
      )}
    </fieldset>`
  }

  #choose(scheme: Scheme) {
    this.scheme = scheme
    chooseScheme(scheme)
  }
}
