import type { Tone } from '@lmp-widgets/data-adapter'

/** The mark of each tone, 12 units wide. */
export const SHAPES: Record<Tone, string> = {
  good: 'M6 1.5a4.5 4.5 0 1 0 .01 0Z',
  info: 'M6 1 11 6 6 11 1 6Z',
  warning: 'M6 1 11.5 11H.5Z',
  bad: 'M2 2h8v8H2Z',
  neutral: 'M6 2.4a3.6 3.6 0 1 0 .01 0Z',
}
