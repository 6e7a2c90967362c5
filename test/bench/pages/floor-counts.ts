import type {
  Count,
  LicenseStatuses,
  ReportStatuses,
  StatusCount,
  UnitDecrease,
} from '@lmp-widgets/data-adapter'
import { html, Slot, svg } from './dom.js'
import { plainKit } from './floor-kit.js'
import { hrefOf, number, signed, SHAPES, words } from './floor-format.js'

/** A part of the page: its element, and how to put an answer into it. */
export interface Part<D> {
  element: HTMLElement
  show(data: D): void
}

function link(className: string) {
  const text = new Slot()
  const element = html('a', { class: className }, text.node)
  return {
    element,
    show(count: Count) {
      text.set(number(count.value))
      const href = hrefOf(count.drillDown)
      if (href && element.getAttribute('href') !== href) element.setAttribute('href', href)
    },
  }
}

export function countTile(title: string, kit = plainKit): Part<Count> {
  const value = link('value')
  const delta = new Slot()
  const line = svg('polyline', { class: 'line' })
  const end = svg('circle', { class: 'current', r: 2.2 })
  const spark = svg('svg', { width: 76, height: 24, viewBox: '-2 0 76 24', 'aria-hidden': 'true' }, line, end)
  const foot = html('div', { class: 'foot' }, html('b', {}, delta.node), 'vs last month', spark)
  const frame = kit.card(title, 'count', [value.element, foot])
  return {
    element: frame.element,
    show(count) {
      frame.fill()
      value.show(count)
      const values = [...(count.trend ?? []), count.value]
      const before = values.at(-2)
      if (before !== undefined) delta.set(signed(count.value, before))
      const low = Math.min(...values)
      const span = Math.max(...values) - low || 1
      const y = (v: number) => (20 - (17 * (v - low)) / span).toFixed(1)
      line.setAttribute(
        'points',
        values.map((v, i) => `${((i * 72) / (values.length - 1)).toFixed(1)},${y(v)}`).join(' '),
      )
      end.setAttribute('cx', '72')
      end.setAttribute('cy', y(count.value))
    },
  }
}

function statusRow(status: StatusCount) {
  const value = link('number')
  const tone = status.tone ?? 'neutral'
  const mark = svg(
    'svg',
    { viewBox: '0 0 12 12', width: 12, 'aria-hidden': 'true' },
    svg('path', { d: SHAPES[tone], class: tone }),
  )
  const segment = svg('rect', { class: tone, height: 8, y: 0 })
  const kinds = (status.kinds ?? []).map(() => link('number'))
  const rows = [html('li', {}, mark, html('span', {}, status.label ?? words(status.status)), value.element)]
  status.kinds?.forEach((kind, i) =>
    rows.push(
      html('li', {}, html('span'), html('small', {}, kind.label ?? words(kind.kind)), kinds[i]!.element),
    ),
  )
  return {
    rows,
    segment,
    show(now: StatusCount, from: number, total: number) {
      value.show(now)
      now.kinds?.forEach((kind, i) => kinds[i]?.show(kind))
      segment.setAttribute('x', String((100 * from) / total))
      segment.setAttribute('width', String((100 * now.value) / total))
    },
  }
}

export function statusList(title: string, kit = plainKit): Part<LicenseStatuses | ReportStatuses> {
  const list = html('ul')
  const bar = svg('svg', {
    class: 'bar',
    viewBox: '0 0 100 8',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  })
  const cycles = kit.select('Cycle')
  const frame = kit.card(title, 'statuses', [bar, list], cycles.element)
  let rows: ReturnType<typeof statusRow>[] | undefined
  return {
    element: frame.element,
    show(data) {
      frame.fill()
      if (!rows) {
        rows = data.statuses.map(statusRow)
        list.append(...rows.flatMap(row => row.rows))
        bar.append(...rows.map(row => row.segment))
        if ('cycles' in data) cycles.fill(data.cycles)
        else cycles.element.remove()
      }
      const total = data.statuses.reduce((sum, status) => sum + status.value, 0) || 1
      let from = 0
      data.statuses.forEach((status, i) => {
        rows?.[i]?.show(status, from, total)
        from += status.value
      })
    },
  }
}

export function decreaseList(title: string, kit = plainKit): Part<UnitDecrease> {
  const list = html('ul')
  const threshold = new Slot()
  const frame = kit.card(title, 'decrease', [list], html('small', {}, threshold.node))
  let rows: { value: ReturnType<typeof link>; bar: SVGRectElement }[] | undefined
  return {
    element: frame.element,
    show(data) {
      frame.fill()
      threshold.set(`> ${data.threshold.value}${data.threshold.kind === 'percent' ? ' %' : ' units'}`)
      if (!rows) {
        rows = data.products.map(() => ({
          value: link('number'),
          bar: svg('rect', { class: 'bad', height: 3 }),
        }))
        list.append(
          ...rows.map((row, i) =>
            html(
              'li',
              { class: 'rank' },
              html(
                'span',
                {},
                data.products[i]?.name ?? '',
                svg('svg', { class: 'bar', viewBox: '0 0 100 3', preserveAspectRatio: 'none' }, row.bar),
              ),
              row.value.element,
            ),
          ),
        )
      }
      const most = Math.max(1, ...data.products.map(product => product.value))
      data.products.forEach((product, i) => {
        rows?.[i]?.value.show(product)
        rows?.[i]?.bar.setAttribute('width', String((100 * product.value) / most))
      })
    },
  }
}
