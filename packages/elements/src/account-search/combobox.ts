import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The keys of a text field with a list of suggestions, following the ARIA Authoring Practices. */
export class Combobox implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: () => readonly HTMLElement[]
  /** Whether the list is to be shown. */
  open = false
  /** The option that Enter would choose; -1 for none: then the text is searched. */
  active = -1

  constructor(host: ReactiveControllerHost, options: () => readonly HTMLElement[]) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    this.close()
  }

  readonly show = (): void => this.#turn(true, -1)

  readonly close = (): void => this.#turn(false, -1)

  readonly onFocusOut = (event: FocusEvent): void => {
    const field = event.currentTarget as Element
    if (!field.contains(event.relatedTarget as Node | null)) this.close()
  }

  /** A press in the list leaves the focus in the field, or the list would be gone before the click. */
  readonly onMouseDown = (event: Event): void => event.preventDefault()

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const options = this.#options()
    const field = event.target as HTMLInputElement
    switch (event.key) {
      case 'ArrowDown':
        this.#turn(true, event.altKey ? -1 : (this.active + 1) % options.length)
        break
      case 'ArrowUp':
        if (event.altKey) this.close()
        else this.#turn(true, (this.active > 0 ? this.active : options.length) - 1)
        break
      case 'Enter':
        if (!options[this.active]) return
        options[this.active]!.click()
        break
      case 'Escape':
        // In an empty field the key belongs to the page: it may close a dialog around it.
        if (!field.value) return
        // Otherwise not: there are dialogs that close at every one they hear.
        event.stopPropagation()
        if (this.open) this.close()
        else {
          field.value = ''
          field.dispatchEvent(new Event('input'))
        }
        break
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        this.#turn(this.open, -1)
        return
      default:
        return
    }
    event.preventDefault()
  }

  #turn(open: boolean, active: number): void {
    this.open = open
    this.active = active >= 0 ? active : -1
    this.#host.requestUpdate()
  }
}
