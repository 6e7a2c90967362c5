import { html, type TemplateResult } from 'lit'

/** The room of the line, in pixels: a dot and half a stroke fit around it. */
const WIDTH = 72
const HEIGHT = 17

/** A small line of earlier values with a dot at the last: decoration beside the number that says it in text. */
export function sparkline(values: readonly number[]): TemplateResult {
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const points = values.map((value, i) => [
    ((i * WIDTH) / (values.length - 1)).toFixed(1),
    (20 - (HEIGHT * (value - low)) / span).toFixed(1),
  ])
  const [x, y] = points.at(-1)!
  return html`<svg class="spark" width="76" height="24" viewBox="-2 0 76 24" aria-hidden="true">
    <polyline points=${points.join(' ')} />
    <circle cx=${x!} cy=${y!} r="2.2" />
  </svg>`
}
