import { ElementRef, inject } from '@angular/core'

/**
 * The element of a directive: what a template binds is passed on to it. A value that is not there yet, the `null` of an
 * `async` pipe, counts as not bound.
 */
export abstract class BoundElement<E extends HTMLElement> {
  readonly #element = inject<ElementRef<E>>(ElementRef).nativeElement

  protected set<K extends keyof E>(property: K, value: E[K] | null): void {
    this.#element[property] = (value ?? undefined) as E[K]
  }

  /**
   * For anything but text. Text in the template, even with `{{ }}` in it, is the attribute, which the element reads
   * itself.
   */
  protected setOrSay<K extends keyof E>(property: K, attribute: string, value: E[K] | string | null): void {
    if (typeof value === 'string') this.say(attribute, value)
    else this.set(property, value)
  }

  /** For an attribute that is not a property. */
  protected say(attribute: string, value: string | number | null | undefined): void {
    if (value === undefined || value === null) this.#element.removeAttribute(attribute)
    else this.#element.setAttribute(attribute, String(value))
  }
}
