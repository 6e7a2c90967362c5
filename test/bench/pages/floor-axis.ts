import { set, Slot, svg } from './dom.js'
import { compact } from './floor-format.js'

/** The position of a value in the drawing. */
export type Scale = (value: number) => number

/** The lines of a chart and their numbers: as many as the values need. */
export function valueAxis() {
  const element = svg('g', { 'aria-hidden': 'true' })
  const lines: ReturnType<typeof axisLine>[] = []
  return {
    element,
    show(steps: readonly number[], y: Scale) {
      while (lines.length < steps.length) {
        const line = axisLine()
        lines.push(line)
        element.append(line.line, line.text)
      }
      for (const { line, text } of lines.splice(steps.length)) {
        line.remove()
        text.remove()
      }
      steps.forEach((step, i) => lines[i]!.show(step, y(step)))
    },
  }
}

function axisLine() {
  const label = new Slot()
  const line = svg('line', { x2: '100%' })
  const text = svg('text', { x: -32 }, label.node)
  return {
    line,
    text,
    show(step: number, y: number) {
      label.set(compact(step))
      set(line, 'y1', String(y))
      set(line, 'y2', String(y))
      set(text, 'y', String(y + 4))
    },
  }
}
