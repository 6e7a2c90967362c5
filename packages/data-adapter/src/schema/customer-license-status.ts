// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import { isObject } from './check.js'
import { isAbsence, isInstant, isLicenseStatuses } from './definitions.js'

export const isAnswer = (value: unknown): value is Answer<'customer-license-status'> =>
  isObject(value) &&
  value.widget === 'customer-license-status' &&
  isInstant(value.asOf) &&
  ((value.state === 'ready' && isLicenseStatuses(value.data)) || isAbsence(value.state))
