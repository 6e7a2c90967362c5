import { steadyClock } from '@lmp-widgets/data-adapter/connected'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keepFocus } from './keep-focus.js'
import { ofThisPage, signInAgain, type ClientSession, type SessionLeft } from './session.js'

/** How often at most the server is told that somebody is here. */
const TELL_MS = 60_000

/** How long before its end the session warns: time to notice, and to find the button. */
const NOTICE_S = 120

/** When a server that has not answered is asked again: an outage of the network is not the end of the session. */
const RETRY_S = 60

/** The clock of this machine may be set back: nobody would hear of the end before it is that time again. */
const now = steadyClock()

/** How often the clock is checked: one long timer would stand still while a machine sleeps. */
const LOOK_MS = 1000

/** Extends the session while its page is used, warns before it ends, and then goes to the sign-in page. */
@customElement('portal-session-end')
export class SessionEnd extends LitElement {
  /** Whose page this is. */
  @property({ attribute: false }) session!: ClientSession

  @state() private ending: { at: number; canStay: boolean } | undefined
  /** When the server was last asked in vain; undefined since it has answered. */
  @state() private failedAt: number | undefined
  #toldAt = now()
  /** When the server is asked next. */
  #askAt = 0

  protected override createRenderRoot() {
    return this
  }

  override connectedCallback() {
    super.connectedCallback()
    for (const use of ['pointerdown', 'keydown', 'wheel'])
      addEventListener(use, this.#onUse, { capture: true, passive: true })
    this.#hear(this.session.left)
    for (const back of ['visibilitychange', 'online']) addEventListener(back, this.#onReturn)
    setInterval(this.#askWhatIsDue, LOOK_MS)
  }

  protected override render() {
    return html`<div role="status">${this.ending && this.#renderNotice(this.ending)}</div>`
  }

  #renderNotice({ at, canStay }: { at: number; canStay: boolean }) {
    const { failedAt } = this
    const left = at - now()
    const isOver = failedAt !== undefined && left <= 0
    const end = isOver ? 'Your session was to end by now' : `You will be signed out ${inMinutes(left)}`
    const idle = canStay
      ? 'nobody has used this page for a while.'
      : 'everybody signs in again after 12 hours.'
    const why = failedAt === undefined ? idle : 'the portal does not answer.'
    return html`<p class="notice">
      <span>${end}: ${why}</span>
      ${canStay && !isOver ? html`<button @click=${this.#tell}>Stay signed in</button>` : nothing}
    </p>`
  }

  /** The button comes and goes. */
  protected override update(changed: PropertyValues<this>) {
    keepFocus(this, () => super.update(changed))
  }

  readonly #onUse = () => {
    if (this.ending?.canStay || now() - this.#toldAt >= TELL_MS) this.#tell()
  }

  readonly #tell = () => {
    this.#toldAt = now()
    void this.#ask('POST')
  }

  readonly #askWhatIsDue = () => {
    if (now() >= this.#askAt) void this.#ask('GET')
    if (this.ending) this.requestUpdate()
  }

  /** Somebody is back, or the network: while the end is near, another tab may have put it off. */
  readonly #onReturn = () => {
    if (this.ending && !document.hidden) void this.#ask('GET')
    else this.#askWhatIsDue()
  }

  /** Asks how long the session lasts; with `POST`, this counts as a use of it. */
  async #ask(method: 'GET' | 'POST') {
    this.#askIn(RETRY_S)
    try {
      const headers = ofThisPage(this.session.email)
      const response = await fetch('/api/session', { method, headers })
      if (response.status === 401) signInAgain()
      else if (response.ok) this.#hear((await response.json()) as SessionLeft)
      else this.failedAt = now()
    } catch {
      this.failedAt = now()
    }
  }

  /** Says so when the end is near, and asks again when that changes: another tab may have been used meanwhile. */
  #hear({ seconds, canStay }: SessionLeft) {
    const isNear = seconds <= NOTICE_S
    this.failedAt = undefined
    this.ending = isNear ? { at: now() + seconds * 1000, canStay } : undefined
    this.#askIn(isNear ? seconds : seconds - NOTICE_S)
  }

  #askIn(seconds: number) {
    this.#askAt = now() + seconds * 1000
  }
}

/** By no clock: the lists go by the account's, which may be in another time zone than the reader's. */
function inMinutes(milliseconds: number) {
  const minutes = Math.ceil(milliseconds / 60_000)
  return minutes > 1 ? `in ${minutes} minutes` : 'within a minute'
}
