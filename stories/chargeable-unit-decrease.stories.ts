import { bookOf } from './support/widget-book.js'

const { meta, playground, states } = bookOf('chargeable-unit-decrease')

export default { ...meta }

export const Playground = playground
export const States = states
