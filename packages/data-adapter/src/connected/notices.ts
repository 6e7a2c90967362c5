import type { Widget } from '../contract/widgets.js'
import type { ChangeListener } from './change-listeners.js'
import { LATE } from './changes.js'
import type { PageLife } from './page-life.js'

/** Milliseconds between two notices: what changes meanwhile is announced as one. */
const REST = 1000

/**
 * Change notices at a pace that answers can keep: the first one at once, then one a second. A widget that is being asked is
 * named once it has its answer: where a notice comes more often than an answer, it would else never show one. That everything
 * may have changed waits, so, for whatever was being asked. A page that nobody sees is told when it is seen.
 */
export class Notices {
  readonly #life: Pick<PageLife, 'awake'>
  /** What is being asked, by its number. */
  readonly #open = new Map<number, Widget>()
  #begun = 0
  #toldAt = -Infinity

  constructor(life: Pick<PageLife, 'awake'>) {
    this.#life = life
  }

  /** Somebody asks for a widget; returns how to say, however often, that this has an outcome. */
  asking(widget: Widget): () => void {
    const number = ++this.#begun
    this.#open.set(number, widget)
    return () => void this.#open.delete(number)
  }

  /** Everybody was already told to ask for everything: a stream that is renewed within a second has missed nothing. */
  told(): void {
    this.#toldAt = performance.now()
  }

  /** The same listener, notified no faster than it can follow; and how to stop. */
  paced(listener: ChangeListener): [ChangeListener, stop: () => void] {
    const due = new Set<Widget>()
    /** For a notice of everything: the last question that had begun when it was heard. */
    let allSince: number | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let heardAt = this.#toldAt
    const next = (): readonly Widget[] | 'all' => {
      if (!this.#life.awake) return []
      if (allSince === undefined) {
        const asked = new Set(this.#open.values())
        return [...due].filter(widget => !asked.has(widget))
      }
      return [...this.#open.keys()].some(number => number <= allSince!) ? [] : 'all'
    }
    const tell = () => {
      const told = next()
      if (told === 'all') {
        allSince = undefined
        due.clear()
      } else for (const widget of told) due.delete(widget)
      const more = told.length > 0 || due.size > 0 || allSince !== undefined
      timer = more ? setTimeout(tell, REST) : undefined
      if (told.length > 0) listener(told === 'all' ? undefined : told)
    }
    const hear: ChangeListener = widgets => {
      const isKnown = heardAt !== this.#toldAt && performance.now() - this.#toldAt < LATE
      heardAt = this.#toldAt
      if (isKnown && !widgets) return
      if (widgets) for (const widget of widgets) due.add(widget)
      else allSince ??= this.#begun
      if (timer === undefined) tell()
    }
    return [hear, () => clearTimeout(timer)]
  }
}
