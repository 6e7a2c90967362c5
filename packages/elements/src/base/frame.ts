import { html, nothing, svg, type TemplateResult } from 'lit'
import type { AdapterError } from '@lmp-widgets/data-adapter'
import type { View } from './view.js'

/** What stands in the card. */
export interface FrameParts {
  /** Controls and pills beside the heading. */
  tools?: unknown
  /** Drawn in the place of the content while there is none: of its size. */
  skeleton: unknown
  /** The numbers; absent while there are none. */
  content?: unknown
  /** Why there are none, or why they are old. */
  error?: AdapterError | undefined
  /** When the numbers that are shown were counted, if they are no longer fresh. */
  staleSince?: string | undefined
  pending: boolean
  retrying: boolean
  onRetry: () => void
}

/** The card around every widget: all look and read alike in every state. */
export function frame(view: View, parts: FrameParts): TemplateResult {
  const { content, error, pending, skeleton, staleSince, tools } = parts
  return html`<div
    class="card ${staleSince ? 'stale' : ''}"
    part="card"
    role="group"
    aria-labelledby="heading"
    aria-busy=${pending ? 'true' : nothing}
  >
    <header>
      <div id="heading" part="heading" role="heading" aria-level=${view.headingLevel}>${view.heading}</div>
      ${staleSince ? staleMark(view, staleSince, parts.retrying) : nothing} ${tools ?? nothing}
    </header>
    ${content ?? (error ? failure(view, error, parts.onRetry) : skeleton)}
  </div>`
}

function staleMark({ format, text }: View, asOf: string, retrying: boolean): TemplateResult {
  return html`<span class="age" id="age">
    ${svg`<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" /><path d="M6 3v3l2 1.4" /></svg>`}
    <span>${text.asOf(format.moment(asOf))}${retrying ? `, ${text.retrying}` : nothing}</span>
  </span>`
}

function failure({ format, text }: View, error: AdapterError, onRetry: () => void): TemplateResult {
  return html`<p class="note">
      ${text[error.code] ?? text.server}
      ${error.retryAfter ? text.retryAfter(format.number(Math.ceil(error.retryAfter))) : nothing}
    </p>
    <p class="retry">
      <button id="retry" aria-labelledby="retry heading" @click=${onRetry}>${text.tryAgain}</button>
      <code>${error.code}</code>
    </p>`
}

/** A grey block in the place of a text. */
export const bone = (classes: string): TemplateResult => html`<span class="bone ${classes}"></span>`
