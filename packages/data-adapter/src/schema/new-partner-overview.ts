// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import { isObject } from './check.js'
import { isAbsence, isInstant, isNewPartners } from './definitions.js'

export const isAnswer = (value: unknown): value is Answer<'new-partner-overview'> =>
  isObject(value) &&
  value.widget === 'new-partner-overview' &&
  isInstant(value.asOf) &&
  ((value.state === 'ready' && isNewPartners(value.data)) || isAbsence(value.state))
