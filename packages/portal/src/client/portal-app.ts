import { SCREENS, type Screen } from '@lmp-widgets/data-adapter'
import { html, LitElement, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { adapter } from './adapter.js'
import './dashboard-page.js'
import './language-choice.js'
import './list/list-page.js'
import './scheme-choice.js'
import { SCREEN_NAMES } from './list/screen-names.js'
import { messagePage } from './message-page.js'
import { showTitle } from './page-title.js'
import { startRouter, type FocusGoes } from './router.js'
import './session-end.js'
import { readSession, signInAgain, watchOtherTabs } from './session.js'

const NOT_OPEN = 'Not open to you'

/** The frame around every page: navigation, user, and the page itself. */
@customElement('portal-app')
export class PortalApp extends LitElement {
  readonly #session = readSession()
  /** The same one for every visit: what was chosen in it stays. */
  readonly #dashboard = document.createElement('portal-dashboard-page')
  readonly #tabs = watchOtherTabs(this.#session, () => adapter.reset())
  @state() private url = new URL(location.href)

  constructor() {
    super()
    startRouter(focus => this.#show(focus))
    document.body.addEventListener('session-expired', signInAgain)
  }

  protected override createRenderRoot() {
    // What stood here until the code had come.
    this.replaceChildren()
    return this
  }

  protected override render() {
    const { name, title } = this.#session
    return html`<a class="skip" lang="en-GB" href="#main" @click=${this.#onSkip}>Skip to the content</a>
      <header class="top" lang="en-GB">
        <div>
          <a class="brand" href="/">Licensing portal</a>
          <nav aria-label="Main">
            ${this.#renderLink('/', 'Dashboard')}
            ${this.#screens().map(screen => this.#renderLink(`/${screen}`, SCREEN_NAMES[screen].title))}
          </nav>
          <div class="user">
            <portal-language-choice></portal-language-choice>
            <portal-scheme-choice></portal-scheme-choice>
            <p><bdi>${name}</bdi> <span>${title}</span></p>
            <form method="post" action="/sign-out" @submit=${this.#onSignOut}>
              <button>Sign out</button>
            </form>
          </div>
        </div>
      </header>
      <main id="main" tabindex="-1">${this.#renderPage()}</main>
      <portal-session-end lang="en-GB" dir="ltr" .session=${this.#session}></portal-session-end>`
  }

  #renderLink(path: string, label: string) {
    const isHere = this.url.pathname === path
    return html`<a href=${path} aria-current=${isHere ? 'page' : 'false'}>${label}</a>`
  }

  #renderPage(): TemplateResult {
    const path = this.url.pathname.slice(1)
    if (path === '') return html`${this.#dashboard}`
    const screen = SCREENS.find(screen => screen === path)
    if (screen && this.#screens().includes(screen))
      return html`<portal-list-page
        lang="en-GB"
        dir="ltr"
        .session=${this.#session}
        .screen=${screen}
        .url=${this.url}
      ></portal-list-page>`
    const { title, company } = this.#session
    // Because of the role or the kind of company: nobody here can change it.
    return messagePage(
      NOT_OPEN,
      `As ${title} of ${company} you cannot open ${screen ? SCREEN_NAMES[screen].title : 'this page'}.`,
    )
  }

  /** Followed by the browser it would be a new place: its list asked for anew, and no page known before it. */
  #onSkip(event: Event) {
    event.preventDefault()
    this.querySelector('main')?.focus()
  }

  async #onSignOut(event: SubmitEvent) {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    // Without the expected answer, the form is submitted normally, and the browser shows what is wrong.
    await this.#tabs.signOut().catch(() => form.submit())
  }

  #screens(): Screen[] {
    return this.#session.screens.filter((screen): screen is Screen => SCREENS.includes(screen as Screen))
  }

  async #show(focus: FocusGoes) {
    const { pathname } = location
    // The screens are from when the page was made: the role may have got this one since, and the server says so.
    if (pathname !== '/' && !this.#screens().some(screen => pathname === `/${screen}`))
      return location.reload()
    this.url = new URL(location.href)
    await this.updateComplete
    if (focus === 'nowhere') return
    const page = this.querySelector<LitElement>('main > *')
    await page?.updateComplete
    this.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }

  protected override updated() {
    const page = this.querySelector('nav [aria-current=page]')?.textContent ?? NOT_OPEN
    showTitle([page], this.#session.company)
  }
}
