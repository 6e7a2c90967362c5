import type { Count } from '@lmp-widgets/data-adapter'
import { html, Slot } from './dom.js'
import { cardPart, type Part } from './floor-card.js'
import { change } from './floor-change.js'
import { plainKit } from './floor-kit.js'
import { countLink } from './floor-link.js'
import { sparkline } from './floor-spark.js'
import type { Direction } from './floor-step.js'

interface TileOptions<C extends Count> {
  /** Which direction is good news. */
  good?: Direction
  /** Beside the heading. */
  pill?: (count: C) => string
  /** Beside the number. */
  suffix?: (count: C) => string
}

/** One number, the way to its list, and how it has changed since last month. */
export function countTile<C extends Count>(
  title: string,
  kit = plainKit,
  { good = 'up', pill, suffix }: TileOptions<C> = {},
): Part<C> {
  return cardPart<C>(kit.card(title, 'tile'), () => {
    const value = countLink('value', title)
    const step = change(good, 1000)
    const than = new Slot()
    const spark = sparkline()
    const window = pill && new Slot()
    const of = suffix && new Slot()
    return {
      ...(window && { tools: [html('span', { class: 'pill' }, window.node)] }),
      body: [
        of
          ? html('div', { class: 'number' }, value.element, html('span', { class: 'suffix' }, of.node))
          : value.element,
        html('p', { class: 'foot' }, spark.element, step.element, than.node),
      ],
      show(count) {
        const { trend = [] } = count
        value.show(count)
        const stepped = step.show(count.value, trend.at(-1) ?? count.value)
        than.set(stepped ? 'vs last month' : 'No change vs last month')
        spark.show([...trend, count.value])
        if (pill) window?.set(pill(count))
        if (suffix) of?.set(suffix(count))
      },
    }
  })
}
