import { bookOf } from './support/widget-book.js'

const { meta, playground, states } = bookOf('inactive-new-partners')

export default { ...meta }

export const Playground = playground
export const States = states
