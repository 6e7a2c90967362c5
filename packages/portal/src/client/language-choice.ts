import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { FollowLanguage } from './follow-language.js'
import { currentLanguage, LANGUAGES, speak, speakAnew, type LanguageTag } from './language.js'

/** Chooses the dashboard's language. */
@customElement('portal-language-choice')
export class LanguageChoice extends LitElement {
  constructor() {
    super()
    new FollowLanguage(this)
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const tags = Object.keys(LANGUAGES) as LanguageTag[]
    return html`<select class="language" aria-label="Language of the dashboard" @change=${this.#onChange}>
      ${tags.map(
        tag =>
          html`<option value=${tag} lang=${tag} .selected=${live(tag === currentLanguage())}>
            ${LANGUAGES[tag]}
          </option>`,
      )}
    </select>`
  }

  readonly #onChange = async (event: Event) => {
    const language = (event.target as HTMLSelectElement).value as LanguageTag
    // Without a network the page stays in its language, and the choice says so.
    await speak(language).catch(() => speakAnew(language))
    this.requestUpdate()
  }
}
