// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import { isObject } from './check.js'
import { isAbsence, isAcquisition, isInstant } from './definitions.js'

export const isAnswer = (value: unknown): value is Answer<'new-partner-acquisition'> =>
  isObject(value) &&
  value.widget === 'new-partner-acquisition' &&
  isInstant(value.asOf) &&
  ((value.state === 'ready' && isAcquisition(value.data)) || isAbsence(value.state))
