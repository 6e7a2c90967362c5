import type { Validate } from './ask-widget.js'

/** An answer that the contract allows, and to what was asked: that of another month, say, would be a wrong number. */
export const sameQuestion =
  (isAnswer: (value: unknown) => boolean): Validate =>
  (answer, params = {}) => {
    if (!isAnswer(answer)) return false
    const { data = {} } = answer as { data?: object }
    return Object.entries(params).every(
      ([name, value]) => !(name in data) || Reflect.get(data, name) === value,
    )
  }
