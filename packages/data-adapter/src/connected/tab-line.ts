import type { PageLife } from './page-life.js'
import type { Message, TabChannel } from './tab-messages.js'

/** The line to the user's other tabs. It is open while the page is not put aside. */
export class TabLine {
  readonly #life: PageLife
  readonly #openChannel: () => TabChannel
  readonly #onMessage: (message: Message) => void
  readonly #stopFollowing: () => void
  #channel: TabChannel | undefined

  /** Throws on a page that may have no channel. */
  constructor(life: PageLife, openChannel: () => TabChannel, onMessage: (message: Message) => void) {
    this.#life = life
    this.#openChannel = openChannel
    this.#onMessage = onMessage
    this.#look()
    this.#stopFollowing = life.onChange(() => this.#look())
  }

  post(message: Message): void {
    try {
      this.#channel?.postMessage(message)
    } catch {
      // What cannot be sent is not heard, and that case is handled.
    }
  }

  close(): void {
    this.#stopFollowing()
    const channel = this.#letGo()
    // The last message still has to go out.
    setTimeout(() => channel?.close(), 0)
  }

  #look(): void {
    if (this.#life.aside) return this.#letGo()?.close()
    if (this.#channel) return
    this.#channel = this.#openChannel()
    this.#channel.onmessage = ({ data }) => {
      if (typeof data === 'object' && data) this.#onMessage(data as Message)
    }
  }

  #letGo(): TabChannel | undefined {
    const channel = this.#channel
    this.#channel = undefined
    if (channel) channel.onmessage = null
    return channel
  }
}
