import type { Acquisition, AccountSearch, Count, NewPartners } from '@lmp-widgets/data-adapter'
import { html, Slot, svg } from './dom.js'
import { card, type Part } from './floor-counts.js'
import { date, hrefOf, month, number, signed } from './floor-format.js'

const WIDTH = 748
const HEIGHT = 208
const BASE = HEIGHT - 26

export function acquisitionChart(title: string): Part<Acquisition> {
  const total = new Slot()
  const delta = new Slot()
  const plot = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: '100%' })
  const head = html(
    'div',
    { class: 'foot' },
    html('span', { class: 'value' }, total.node),
    html('b', {}, delta.node),
  )
  const view = html(
    'select',
    { 'aria-label': 'View' },
    html('option', {}, 'Monthly'),
    html('option', {}, 'Quarterly'),
  )
  const period = html('select', { 'aria-label': 'Period' })
  const frame = card(title, 'chart', [head, plot], view, period)
  const axis = [0, 1, 2, 3, 4].map(i => {
    const label = new Slot()
    const y = BASE - (i * (HEIGHT - 50)) / 4
    return {
      label,
      nodes: [
        svg('line', { class: 'axis', x1: 24, x2: WIDTH, y1: y, y2: y }),
        svg('text', { x: 0, y: y + 4 }, label.node),
      ],
    }
  })
  let bars: { element: SVGRectElement; anchor: SVGAElement }[][] | undefined
  const draw = (
    bar: { element: SVGRectElement; anchor: SVGAElement },
    count: Count | undefined,
    top: number,
  ) => {
    const height = ((count?.value ?? 0) * (HEIGHT - 50)) / top
    bar.element.setAttribute('y', String(BASE - height))
    bar.element.setAttribute('height', String(height))
    const href = hrefOf(count?.drillDown)
    if (href) bar.anchor.setAttribute('href', href)
    bar.anchor.setAttribute('aria-label', String(count?.value ?? 'not begun'))
  }
  return {
    element: frame.element,
    show(data) {
      frame.fill()
      if (!bars) {
        const step = (WIDTH - 28) / data.buckets.length
        bars = data.buckets.map((_, i) =>
          ['previous', 'current'].map((name, j) => {
            const element = svg('rect', { class: name, x: 36 + i * step + j * 20, width: 17, rx: 3 })
            return { element, anchor: svg('a', {}, element) }
          }),
        )
        plot.append(
          ...axis.flatMap(tick => tick.nodes),
          ...bars.flat().map(bar => bar.anchor),
          ...data.buckets.map((bucket, i) =>
            svg('text', { x: 54 + i * step, y: HEIGHT - 6, 'text-anchor': 'middle' }, month(bucket.start)),
          ),
        )
        period.append(...data.periods.map(year => html('option', {}, year)))
      }
      total.set(number(data.current.value))
      delta.set(`${signed(data.current.value, data.previous.value)} vs ${number(data.previous.value)}`)
      const most = Math.max(
        4,
        ...data.buckets.flatMap(bucket => [bucket.current?.value ?? 0, bucket.previous.value]),
      )
      const top = Math.ceil(most / 4) * 4
      axis.forEach((tick, i) => tick.label.set(number((top * i) / 4)))
      data.buckets.forEach((bucket, i) => {
        const [previous, current] = bars?.[i] ?? []
        if (previous) draw(previous, bucket.previous, top)
        if (current) draw(current, bucket.current, top)
      })
    },
  }
}

export function partnerTable(title: string): Part<NewPartners> {
  const body = html('tbody')
  const all = new Slot()
  const head = [
    'Company',
    'Type',
    'Acquired',
    'Customers',
    'Full licenses',
    'Trial licenses',
    'Chargeable units',
  ]
  const table = html(
    'table',
    {},
    html('thead', {}, html('tr', {}, ...head.map(name => html('th', {}, name)))),
    body,
  )
  const frame = card(title, 'wide table', [table], html('a', { href: '/partners' }, all.node))
  let cells: Slot[][] | undefined
  return {
    element: frame.element,
    show(data) {
      frame.fill()
      all.set(`View all ${number(data.total.value)}`)
      if (!cells) {
        cells = data.partners.map(() => head.map(() => new Slot()))
        body.append(
          ...cells.map((row, i) =>
            html(
              'tr',
              {},
              ...row.map((cell, j) =>
                j
                  ? html('td', {}, cell.node)
                  : html('td', {}, html('a', { href: hrefOf(data.partners[i]?.drillDown) ?? '' }, cell.node)),
              ),
            ),
          ),
        )
      }
      data.partners.forEach((partner, i) => {
        const texts = [
          partner.name,
          partner.type,
          date(partner.acquiredOn),
          number(partner.customers.value),
          number(partner.fullLicenses),
          number(partner.trialLicenses),
          number(partner.chargeableUnits),
        ]
        texts.forEach((text, j) => cells?.[i]?.[j]?.set(text))
      })
    },
  }
}

export function searchForm(title: string): Part<AccountSearch> {
  const kinds = html('select', { name: 'kind', 'aria-label': 'Kind' })
  const form = html(
    'form',
    { class: 'card wide', role: 'search' },
    html('input', { name: 'name', 'aria-label': title, placeholder: title }),
    kinds,
    html('button', {}, 'Search'),
  )
  return {
    element: form,
    show(data) {
      if (!kinds.firstChild) kinds.append(...data.kinds.map(kind => html('option', {}, kind)))
    },
  }
}
