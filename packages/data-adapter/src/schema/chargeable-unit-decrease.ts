// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import { isObject } from './check.js'
import { isAbsence, isInstant, isUnitDecrease } from './definitions.js'

export const isAnswer = (value: unknown): value is Answer<'chargeable-unit-decrease'> =>
  isObject(value) &&
  value.widget === 'chargeable-unit-decrease' &&
  isInstant(value.asOf) &&
  ((value.state === 'ready' && isUnitDecrease(value.data)) || isAbsence(value.state))
