import type { Answer, Manifest } from '@lmp-widgets/data-adapter'
import { answerFrom } from '../base/request-task.js'
import { classOf, type Drawable } from './classes.js'
import { attributesOf } from './markup.js'
import type { ServerOptions } from './options.js'
import { standInFor, type StandIn } from './standing-in.js'
import { styleSheet } from './style-sheet.js'
import type { Write } from './writer.js'

const answers = new WeakMap<object, Answer | Manifest>()
answerFrom(host => answers.get(host))

/** One element on its way to HTML. */
export class Drawing {
  readonly element: StandIn
  readonly #name: Drawable
  readonly #tag: string
  readonly #answer: Answer | Manifest | undefined
  readonly #attributes: Readonly<Record<string, string>>
  readonly #stylesheets: string | undefined

  /** Shows its skeleton where there is no answer. */
  constructor(name: Drawable, answer: Answer | Manifest | undefined, options: ServerOptions) {
    const { attributes = {}, hrefFor, messages, prefix = 'lmp', stylesheets } = options
    this.#name = name
    this.#tag = `${prefix}-${name}`
    this.#answer = answer
    this.#attributes = attributes
    this.#stylesheets = stylesheets
    this.element = new (standInFor(classOf(this.#tag)))()
    for (const [attribute, value] of Object.entries(attributes))
      this.element.attributeChangedCallback(attribute, null, value)
    Object.assign(this.element, { hrefFor, messages })
    if (answer) answers.set(this.element, answer)
  }

  /** The HTML; `drawn` is what its element shows. */
  write(drawn: unknown, write: Write): string {
    const { attributes, className } = this.element
    const own = Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))
    const inTag = attributesOf({
      ...this.#attributes,
      ...own,
      ...(className ? { class: className } : {}),
      ...(this.#answer ? { answer: JSON.stringify(this.#answer) } : {}),
    })
    const shadow = `<template shadowrootmode="open">${this.#style()}${write(drawn)}</template>`
    return `<${this.#tag}${inTag}>${shadow}</${this.#tag}>`
  }

  #style(): string {
    if (this.#stylesheets === undefined) return `<style>${styleSheet(this.#name)}</style>`
    const href = `${this.#stylesheets.replace(/\/$/, '')}/${this.#name}.css`
    return `<link${attributesOf({ rel: 'stylesheet', href })}>`
  }
}
