import type { Direction, Step } from '../../pages/floor-step.js'

/** A step as text: the style sheet says its direction, by an arrow and a word. */
export const Change = ({ step, good }: { step: Step | undefined; good: Direction }) =>
  step && <b className={`${step.direction} ${step.direction === good ? 'good' : 'bad'}`}>{step.size}</b>
