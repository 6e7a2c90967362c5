// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import { isObject } from './check.js'
import { isAbsence, isInstant, isReportStatuses } from './definitions.js'

export const isAnswer = (value: unknown): value is Answer<'usage-report-status'> =>
  isObject(value) &&
  value.widget === 'usage-report-status' &&
  isInstant(value.asOf) &&
  ((value.state === 'ready' && isReportStatuses(value.data)) || isAbsence(value.state))
