import { html, Slot } from './dom.js'
import { stepOf, type Direction, type Step } from './floor-step.js'

/** A step as text; the style sheet says its direction, by an arrow and a word. */
export function change(good: Direction, percentFrom: number) {
  const size = new Slot()
  const element = html('b', {}, size.node)
  return {
    element,
    /** Shows the step, and says which it was. */
    show(value: number, before: number): Step | undefined {
      const step = stepOf(value, before, percentFrom)
      const classes = step ? `${step.direction} ${step.direction === good ? 'good' : 'bad'}` : ''
      if (element.className !== classes) element.className = classes
      element.hidden = !step
      size.set(step?.size ?? '')
      return step
    },
  }
}
