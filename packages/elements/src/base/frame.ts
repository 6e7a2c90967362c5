import type { AdapterError } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import type { View } from './view.js'

/** The content of the card. */
export interface FrameParts {
  /** Controls and pills beside the heading. */
  tools?: unknown
  /** The numbers, or the skeleton in their place; not drawn where there is an error instead. */
  content?: unknown
  /** Why there are no numbers, or why they are old. */
  error: AdapterError | undefined
  /** When the numbers shown were counted, where that must be said: for old ones, and on paper. */
  asOf?: string | undefined
  pending: boolean
  onRetry: () => void
}

/** What a card needs to know of its widget. */
export type CardView = Pick<View, 'heading' | 'headingLevel' | 'text' | 'format' | 'lang'>

/**
 * The card around every widget: all look and read alike in every state. A browser's translator would replace its nodes,
 * and the next number would find no place.
 */
export function frame(
  { format, heading, headingLevel, lang, text }: CardView,
  parts: FrameParts,
): TemplateResult {
  const { asOf, error } = parts
  const stale = error && asOf
  const wait = Math.ceil(error?.retryAfter ?? 0)
  const age =
    asOf &&
    html`<span class="age" id="age" part="as-of">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" />
        <path d="M6 3v3l2 1.4" />
      </svg>
      <span class=${stale ? 'unseen' : ''}>${text.asOf} </span>${format.moment(asOf)}
    </span>`
  return html`<div
    class=${stale ? 'card stale' : 'card'}
    part="card"
    lang=${lang}
    translate="no"
    role="group"
    aria-labelledby="heading"
    aria-busy=${parts.pending}
  >
    <header role="none">
      <div id="heading" part="heading" role="heading" aria-level=${headingLevel}>${heading}</div>
      ${age}${parts.tools}
    </header>
    ${
      error && !asOf
        ? html`<p class="note">
              ${text[error.code] ?? error.message}
              ${wait ? text.retryAfter(format.number(wait), wait) : nothing}
            </p>
            <p class="retry">
              <button id="retry" aria-labelledby="retry heading" @click=${parts.onRetry}>
                ${text.tryAgain}
              </button>
              <code>${error.code}</code>
            </p>`
        : parts.content
    }
  </div>`
}

/** A grey block in place of a text. */
export const bone = (classes: string): TemplateResult => html`<span class="bone ${classes}"></span>`
