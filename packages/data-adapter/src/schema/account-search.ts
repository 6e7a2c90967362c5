// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import { isObject } from './check.js'
import { isAbsence, isAccountSearch, isInstant } from './definitions.js'

export const isAnswer = (value: unknown): value is Answer<'account-search'> =>
  isObject(value) &&
  value.widget === 'account-search' &&
  isInstant(value.asOf) &&
  ((value.state === 'ready' && isAccountSearch(value.data)) || isAbsence(value.state))
