import type { Count } from '@lmp-widgets/data-adapter'
import { exactSumOf } from './sum.js'
import type { Validate } from './ask-widget.js'

/** A number and, where it has them, the parts that add up to it. */
export type Whole = readonly [whole: Count, parts: readonly Count[] | undefined]

/**
 * An answer that the contract allows, to what was asked: one for another month, say, would be a wrong number. So would
 * one whose parts, which `wholesOf` finds in its data, do not add up.
 */
export const sameQuestion =
  <D extends object>(
    isAnswer: (value: unknown) => boolean,
    wholesOf: (data: D) => readonly Whole[],
  ): Validate =>
  (answer, params = {}) => {
    if (!isAnswer(answer)) return false
    const { data, state } = answer as { data: D; state: string }
    return (
      state !== 'ready' ||
      (Object.entries(params).every(([name, value]) => Reflect.get(data, name) === value) &&
        wholesOf(data).every(
          ([{ value }, parts]) => !parts || exactSumOf(parts.map(part => part.value)) === BigInt(value),
        ))
    )
  }
