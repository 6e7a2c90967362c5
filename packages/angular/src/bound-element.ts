import { ElementRef, inject } from '@angular/core'

/** The element that a directive stands for: what a template binds is handed on to it. */
export abstract class BoundElement<E extends HTMLElement> {
  readonly #element = inject<ElementRef<E>>(ElementRef).nativeElement

  protected set<K extends keyof E>(property: K, value: E[K]): void {
    this.#element[property] = value
  }

  /** For what is no text. A text stands in the template as an attribute, which the element reads itself. */
  protected setUnlessText<K extends keyof E>(property: K, value: E[K] | string): void {
    if (typeof value !== 'string') this.#element[property] = value
  }

  /** For an attribute that is no property. */
  protected say(attribute: string, value: string | number | undefined): void {
    if (value === undefined) this.#element.removeAttribute(attribute)
    else this.#element.setAttribute(attribute, String(value))
  }
}
