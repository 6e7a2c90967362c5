import { tellAll, type ChangeListener } from './change-listeners.js'
import type { Notices } from './notices.js'
import type { PageLife } from './page-life.js'

/** Milliseconds over which the questions of all clients are spread: a network that is back is back for others too. */
const SPREAD = 2000

/** What a page may have missed: whoever listens is told to ask for everything again, once the page is seen. */
export class CatchUp {
  readonly #life: PageLife
  readonly #listeners: ReadonlySet<ChangeListener>
  readonly #random: () => number
  readonly #stopFollowing: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #due = false

  constructor(
    life: PageLife,
    notices: Notices,
    listeners: ReadonlySet<ChangeListener>,
    random: () => number,
  ) {
    this.#life = life
    this.#listeners = listeners
    this.#random = random
    let { aside, online } = life
    this.#stopFollowing = life.onChange(() => {
      // While it was put aside the page heard nothing, not even that the session is over.
      if (aside && !life.aside) {
        notices.told()
        tellAll(listeners)
      } else if (this.#due || (!online && life.online)) this.soon()
      ;({ aside, online } = life)
    })
  }

  /** Whether everything will be asked for in a moment. */
  get isComing(): boolean {
    return this.#timer !== undefined
  }

  /** Everything may have changed. */
  soon(): void {
    this.#due = true
    if (this.#life.awake) this.#timer ??= setTimeout(this.#tell, SPREAD * this.#random())
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#stopFollowing()
  }

  readonly #tell = (): void => {
    this.#timer = undefined
    if (!this.#life.awake) return
    this.#due = false
    tellAll(this.#listeners)
  }
}
