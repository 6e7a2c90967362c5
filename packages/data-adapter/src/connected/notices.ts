import type { Widget } from '../contract/widgets.js'
import type { ChangeListener } from './changes.js'
import type { PageLife } from './page-life.js'

/** Milliseconds between two notices: what changes meanwhile is told as one. */
const REST = 1000

/**
 * Change notices at a pace that answers can keep: the first one at once, then one a second. A widget that is being asked is
 * named once it has its answer: where a notice comes more often than an answer, it would else never show one. A page that
 * nobody sees is told when it is seen.
 */
export class Notices {
  readonly #life: Pick<PageLife, 'awake'>
  readonly #asked = new Map<Widget, number>()

  constructor(life: Pick<PageLife, 'awake'>) {
    this.#life = life
  }

  /** Somebody asks for a widget; returns how to say, however often, that this has an outcome. */
  asking(widget: Widget): () => void {
    const add = (more: number) => this.#asked.set(widget, (this.#asked.get(widget) ?? 0) + more)
    let open = 1
    add(1)
    return () => {
      add(-open)
      open = 0
    }
  }

  /** The same listener, told no more than it can follow; and how to stop. */
  paced(listener: ChangeListener): [ChangeListener, stop: () => void] {
    const due = new Set<Widget>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const named = [...due].filter(widget => this.#life.awake && !this.#asked.get(widget))
      for (const widget of named) due.delete(widget)
      timer = named.length > 0 || due.size > 0 ? setTimeout(tell, REST) : undefined
      if (named.length > 0) listener(named)
    }
    const hear: ChangeListener = widgets => {
      if (!widgets) {
        due.clear()
        return listener()
      }
      for (const widget of widgets) due.add(widget)
      if (timer === undefined) tell()
    }
    return [hear, () => clearTimeout(timer)]
  }
}
