import type { KindCount, StatusCount } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import { bone } from '../base/frame.js'
import type { View } from '../base/view.js'
import { breakdown } from '../messages/statuses.js'
import { words } from '../messages/words.js'
import { name } from './name.js'
import { percentages } from './percentages.js'
import { statusLabel } from './status-label.js'
import { exactSumOf, sumOf } from '../base/sum.js'
import { toneShape } from './tone-shape.js'

const MOST_STATUSES = 16
const MOST_KINDS = 10

/**
 * Numbers by status: a bar of their proportions above a list.
 * `exclusive`: each thing is in one status, so that percentages and sums mean something.
 */
export function statusBreakdown(
  view: View,
  statuses: readonly StatusCount[],
  exclusive: boolean,
): TemplateResult {
  const text = words(view, breakdown)
  if (statuses.length === 0) return html`<p class="note">${text.noStatuses}</p>`
  const shares = exclusive ? percentages(valuesOf(statuses)) : []
  const shown = statuses.slice(0, MOST_STATUSES)
  const parts = shown.map(({ tone = 'neutral', value }) => ({ tone, value }))
  parts.push({ tone: 'neutral', value: sumOf(valuesOf(statuses.slice(MOST_STATUSES))) })
  const total = sumOf(valuesOf(parts))
  let kindsLeft = MOST_KINDS

  const row = (id: string, { value, drillDown }: StatusCount | KindCount, label: string, share?: number) =>
    html` <div class="row">
      <span id="l${id}" class="label" part="label">${name(label)}<span class="unseen">,</span></span>
      ${drillLink(
        view,
        drillDown,
        html`${view.format.number(value)}${
          share === undefined
            ? nothing
            : html`<span class="unseen">, ${text.percentOf(view.format.number(share), share)}</span>`
        }`,
        { class: value ? 'n' : 'n zero', id: `n${id}`, labelledBy: `l${id} n${id}` },
      )}
    </div>`

  const rest = (items: readonly (StatusCount | KindCount)[], limit: number) => {
    if (items.length <= limit) return nothing
    const hidden = items.slice(limit)
    const { length } = hidden
    const count = view.format.number(length)
    return html`<li class="more" part="item">
      ${exclusive ? text.andMoreWith(count, view.format.number(exactSumOf(valuesOf(hidden))), length) : text.andMore(count, length)}
    </li>`
  }

  const kindList = (kinds: readonly KindCount[], at: number) => {
    const limit = Math.min(kinds.length, kindsLeft)
    kindsLeft -= limit
    return html`<ul class="kinds" aria-labelledby="l${at}">
      ${kinds
        .slice(0, limit)
        .map(
          (kind, i) =>
            html`<li part="item">${row(`${at}-${i}`, kind, statusLabel(view, kind.kind, kind.label))}</li>`,
        )}
      ${rest(kinds, limit)}
    </ul>`
  }

  return html`<div class="proportions" part="bar" aria-hidden="true">
      ${parts.map(({ tone, value }) => (value ? html`<svg class=${tone} width="${(value / total) * 100}%"></svg>` : nothing))}
    </div>
    <ul part="list" aria-labelledby="heading">
      ${shown.map(
        (status, i) =>
          html`<li part="item">
            ${toneShape(status.tone ?? 'neutral')}
            ${row(String(i), status, statusLabel(view, status.status, status.label), shares[i])}
            ${status.kinds?.length ? kindList(status.kinds, i) : nothing}
          </li>`,
      )}
      ${rest(statuses, MOST_STATUSES)}
    </ul>`
}

const valuesOf = (items: readonly { value: number }[]) => items.map(({ value }) => value)

/** The bar, rows with so many statuses and kinds, and a footer if there is one; without a number in them. */
export function breakdownSkeleton(statuses: number, kinds = 0, footer = false): TemplateResult {
  const rows = (count: number, first: unknown = nothing) =>
    Array.from(
      { length: count },
      (_, i) =>
        html`<li>
          <div class="row">${bone('line')}</div>
          ${i ? nothing : first}
        </li>`,
    )
  return html`${bone('proportion')}
    <ul aria-hidden="true">
      ${rows(
        statuses,
        kinds
          ? html`<ul class="kinds">
              ${rows(kinds)}
            </ul>`
          : nothing,
      )}
    </ul>
    ${footer ? html`<p class="total">${bone('line')}</p>` : nothing}`
}
