import type { KindCount, StatusCount } from '@lmp-widgets/data-adapter'
import { html } from './dom.js'
import { countRow } from './floor-row.js'
import { toneShape } from './floor-shape.js'
import { sharesOf } from './floor-shares.js'
import { statusLabel } from './floor-words.js'

/** Numbers by status: a bar of their proportions above a list. `exclusive`: each thing is in one, so a share means something. */
export function breakdown(title: string, first: readonly StatusCount[], exclusive: boolean) {
  const segments = first.map(({ tone = 'neutral' }) => html('i', { class: tone }))
  const items = first.map(status => statusItem(status, exclusive))
  return {
    nodes: [
      html('div', { class: 'proportions' }, ...segments),
      html('ul', { 'aria-label': title }, ...items.map(item => item.element)),
    ],
    show(statuses: readonly StatusCount[]) {
      const shares = exclusive ? sharesOf(statuses.map(status => status.value)) : []
      statuses.forEach((status, i) => {
        segments[i]!.style.flexGrow = String(status.value)
        items[i]!.show(status, shares[i])
      })
    },
  }
}

function statusItem({ kinds, label, status, tone = 'neutral' }: StatusCount, exclusive: boolean) {
  const name = statusLabel(status, label)
  const row = countRow(name, { mark: toneShape(tone), shared: exclusive })
  const parts = kinds && kindList(name, kinds)
  return {
    element: html('li', {}, row.element, ...(parts ? [parts.element] : [])),
    show(now: StatusCount, share: number | undefined) {
      row.show(now, share)
      parts?.show(now.kinds ?? [])
    },
  }
}

function kindList(status: string, first: readonly KindCount[]) {
  const rows = first.map(({ kind, label }) => countRow(statusLabel(kind, label)))
  return {
    element: html('ul', { 'aria-label': status }, ...rows.map(row => html('li', {}, row.element))),
    show: (kinds: readonly KindCount[]) => kinds.forEach((kind, i) => rows[i]!.show(kind)),
  }
}
