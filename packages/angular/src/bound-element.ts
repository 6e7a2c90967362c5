import { ElementRef, inject } from '@angular/core'

/** The element that a directive stands for: what a template binds is handed on to it. What is not there yet, `null` of an `async` pipe, is as if not bound. */
export abstract class BoundElement<E extends HTMLElement> {
  readonly #element = inject<ElementRef<E>>(ElementRef).nativeElement

  protected set<K extends keyof E>(property: K, value: E[K] | null): void {
    this.#element[property] = (value ?? undefined) as E[K]
  }

  /** For what is no text. A text of the template, also one with `{{ }}` in it, is the attribute, which the element reads itself. */
  protected setOrSay<K extends keyof E>(property: K, attribute: string, value: E[K] | string | null): void {
    if (typeof value === 'string') this.say(attribute, value)
    else this.set(property, value)
  }

  /** For an attribute that is no property. */
  protected say(attribute: string, value: string | number | null | undefined): void {
    if (value === undefined || value === null) this.#element.removeAttribute(attribute)
    else this.#element.setAttribute(attribute, String(value))
  }
}
