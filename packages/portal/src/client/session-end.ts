import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { ofThisPage, signInAgain, type ClientSession, type SessionLeft } from './session.js'

/** How often at most the server is told that somebody is here. */
const TELL_MS = 60_000

/** So long before its end the session says so: time to hear of it, and to find the button. */
const NOTICE_S = 120

/** When the server is asked anew that could not be asked: that the network is away is no end of the session. */
const RETRY_S = 60

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Keeps the session while its page is used, says beforehand when it ends, and then goes to the sign-in page. */
@customElement('portal-session-end')
export class SessionEnd extends LitElement {
  /** Whose page this is. */
  @property({ attribute: false }) session!: ClientSession

  @state() private ending: { at: number; canStay: boolean } | undefined
  #toldAt = Date.now()
  #next: ReturnType<typeof setTimeout> | undefined

  protected override createRenderRoot() {
    return this
  }

  override connectedCallback() {
    super.connectedCallback()
    for (const use of ['pointerdown', 'keydown', 'wheel'])
      addEventListener(use, this.#onUse, { capture: true, passive: true })
    this.#hear(this.session.left)
  }

  protected override render() {
    const { ending } = this
    return html`<div role="status">
      ${
        ending
          ? html`<p class="notice">
              <span>
                You will be signed out at ${clock.format(ending.at)}:
                ${ending.canStay ? 'nobody has used this page for a while.' : 'everybody signs in again after 12 hours.'}
              </span>
              ${ending.canStay ? html`<button @click=${this.#tell}>Stay signed in</button>` : nothing}
            </p>`
          : nothing
      }
    </div>`
  }

  /** The button goes, and does not take the focus along. */
  protected override update(changed: PropertyValues<this>) {
    const hadFocus = this.contains(document.activeElement)
    super.update(changed)
    if (hadFocus && !this.contains(document.activeElement))
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }

  readonly #onUse = () => {
    if (this.ending?.canStay || Date.now() - this.#toldAt >= TELL_MS) this.#tell()
  }

  readonly #tell = () => {
    this.#toldAt = Date.now()
    void this.#ask('POST')
  }

  /** How long the session lasts, as it is or with this use of it. */
  async #ask(method: 'GET' | 'POST') {
    try {
      const headers = ofThisPage(this.session.email)
      const response = await fetch('/api/session', { method, headers })
      if (response.status === 401) signInAgain()
      else if (response.ok) this.#hear((await response.json()) as SessionLeft)
      else this.#askIn(RETRY_S)
    } catch {
      this.#askIn(RETRY_S)
    }
  }

  /** Says so when the end is near, and asks again when that changes: another tab may have been used meanwhile. */
  #hear({ seconds, canStay }: SessionLeft) {
    const isNear = seconds <= NOTICE_S
    this.ending = isNear ? { at: Date.now() + seconds * 1000, canStay } : undefined
    this.#askIn(isNear ? seconds : seconds - NOTICE_S)
  }

  #askIn(seconds: number) {
    clearTimeout(this.#next)
    this.#next = setTimeout(() => this.#ask('GET'), seconds * 1000)
  }
}
