import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Redraws an element when another language is chosen, and when it comes back: one may have been chosen meanwhile. */
export class FollowLanguage implements ReactiveController {
  readonly #onLanguage: () => void

  constructor(host: ReactiveControllerHost) {
    this.#onLanguage = () => host.requestUpdate()
    host.addController(this)
  }

  hostConnected(): void {
    document.body.addEventListener('portal-language', this.#onLanguage)
    this.#onLanguage()
  }

  hostDisconnected(): void {
    document.body.removeEventListener('portal-language', this.#onLanguage)
  }
}
