import { bookOf } from './support/widget-book.js'

const { meta, playground, states } = bookOf('enabled-service-plans')

export default { ...meta }

export const Playground = playground
export const States = states
