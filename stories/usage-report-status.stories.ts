import { bookOf } from './support/widget-book.js'

const { meta, playground, states } = bookOf('usage-report-status')

export default { ...meta }

export const Playground = playground
export const States = states
