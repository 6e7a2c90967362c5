import { bookOf } from './support/widget-book.js'

const { meta, playground, states } = bookOf('new-partner-overview')

export default { ...meta }

export const Playground = playground
export const States = states
