// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import { isObject } from './check.js'
import { isAbsence, isCount, isInstant } from './definitions.js'

export const isAnswer = (value: unknown): value is Answer<'enabled-customers'> =>
  isObject(value) &&
  value.widget === 'enabled-customers' &&
  isInstant(value.asOf) &&
  ((value.state === 'ready' && isCount(value.data)) || isAbsence(value.state))
