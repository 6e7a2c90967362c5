// Made by scripts/generate-schemas.js from src/contract.
import type { Page } from '../contract/rows.js'
import { isList, isObject, isOptional, isString } from './check.js'
import { isInstant, isUsageReportRow, isWhole } from './definitions.js'

export const isPage = (value: unknown): value is Page<'usage-reports'> =>
  isObject(value) &&
  value.screen === 'usage-reports' &&
  isInstant(value.asOf) &&
  isWhole(value.total) &&
  isList(value.rows, isUsageReportRow) &&
  isOptional(value.nextCursor, isString)
