// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import { isObject } from './check.js'
import { isAbsence, isInstant, isWindowedCount } from './definitions.js'

export const isAnswer = (value: unknown): value is Answer<'inactive-new-partners'> =>
  isObject(value) &&
  value.widget === 'inactive-new-partners' &&
  isInstant(value.asOf) &&
  ((value.state === 'ready' && isWindowedCount(value.data)) || isAbsence(value.state))
