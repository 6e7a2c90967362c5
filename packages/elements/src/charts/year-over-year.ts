import type { Count } from '@lmp-widgets/data-adapter'
import { html, nothing, svg, type TemplateResult } from 'lit'
import type { DrillTarget } from '../base/drill-link.js'
import { valueAxis } from './value-axis.js'

/** One bar: its number, what to call it, and where it leads. */
export interface Bar {
  count: Count
  /** The number as the reader writes it. */
  text: string
  /** Its accessible name: when, and the number. */
  name: string
  /** The list behind it; absent when this user may not open it. */
  target: DrillTarget | undefined
}

/** Two bars side by side: a month or quarter, and the same one a year before. */
export interface BarPair {
  label: string
  /** Up to when a running one is counted: "to 24 Nov"; empty for any other. */
  partial: string
  /** Absent when it has not begun. */
  current: Bar | undefined
  previous: Bar
}

export interface ChartOptions {
  /** The bar that is the tab stop, counted from the first. */
  focused: number
  axisText: (value: number) => string
  onFocus: (event: FocusEvent) => void
  onKey: (event: KeyboardEvent) => void
}

const TOP = 24
const BASE = 182
const percent = (value: number) => `${value.toFixed(2)}%`

/**
 * Pairs of bars on an axis from 0, in a figure whose caption has the id `finding`.
 * Horizontal positions are in percent and vertical ones in pixels, so that it fits any width without measuring. */
export function yearOverYear(
  pairs: readonly BarPair[],
  { axisText, focused, onFocus, onKey }: ChartOptions,
): TemplateResult {
  const bars = pairs.flatMap(({ current, previous }) => (current ? [previous, current] : [previous]))
  const tabStop = bars[Math.min(focused, bars.length - 1)]
  const ticks = valueAxis(Math.max(...bars.map(bar => bar.count.value)))
  const y = (value: number) => BASE - (value / ticks.at(-1)!) * (BASE - TOP)
  const band = 100 / pairs.length
  const width = band * (pairs.length > 4 ? 0.29 : 0.2)
  const gap = band * 0.05
  const partialAt = Math.max(
    pairs.findIndex(pair => pair.partial),
    0,
  )

  const drawBar = (bar: Bar, series: 'previous' | 'current', middle: number, partial: boolean) => {
    const side = series === 'current' ? 0 : -1
    const left = middle + side * width + (side + 0.5) * gap
    const rect = (kind: string, x: number, across: number, top: number) =>
      svg`<rect class=${kind} x=${percent(x)} width=${percent(across)} y=${top} height=${BASE - top} />`
    const { value } = bar.count
    const shape = (kind: string) => (value ? rect(kind, left, width, y(value)) : nothing)
    const anchor = bar.text.length < 9 ? 'middle' : middle < 50 ? 'start' : 'end'
    const drawing = svg`
      ${rect('hit', middle + (side * band) / 2, band / 2, 6)}
      ${shape(series)}${partial ? shape('hatch') : nothing}
      <text aria-hidden="true" x=${percent(left + width / 2)} y=${y(value) - 6} text-anchor=${anchor}>${bar.text}</text>`
    const tab = bar === tabStop ? 0 : -1
    return bar.target
      ? svg`<a class="bar" part="bar" tabindex=${tab} aria-label=${bar.name} href=${bar.target.href}
          @click=${bar.target.onClick}>${drawing}</a>`
      : svg`<g class="bar" part="bar" tabindex=${tab} aria-label=${bar.name} role="img">${drawing}</g>`
  }

  return html`<svg
    class="plot"
    part="chart"
    role="group"
    aria-labelledby="finding"
    @focusin=${onFocus}
    @keydown=${onKey}
  >
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="5" />
      </pattern>
    </defs>
    ${ticks.map(
      tick =>
        svg`<g aria-hidden="true">
          <line class=${tick ? '' : 'base'} x2="100%" y1=${y(tick)} y2=${y(tick)} />
          <text class="tick" y=${y(tick) + 4}>${axisText(tick)}</text>
        </g>`,
    )}
    ${pairs.map((pair, i) => {
      const middle = (i + 0.5) * band
      const caption = (text: string, at: number, end = false) =>
        svg`<text x=${percent(end ? 100 : middle)} y=${at} text-anchor=${end ? 'end' : 'middle'}>${text}</text>`
      return svg`
        ${drawBar(pair.previous, 'previous', middle, !!pair.partial)}
        ${pair.current && drawBar(pair.current, 'current', middle, !!pair.partial)}
        <g aria-hidden="true" class=${(i - partialAt) % 3 && band < 9 ? 'minor' : ''}>
          ${caption(pair.label, BASE + 20)}${pair.partial && caption(pair.partial, BASE + 35, i > 10)}
        </g>`
    })}
  </svg>`
}
