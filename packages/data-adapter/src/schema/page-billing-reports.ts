// Made by scripts/generate-schemas.js from src/contract.
import type { Page } from '../contract/rows.js'
import { isList, isObject, isOptional, isString } from './check.js'
import { isBillingReportRow, isInstant, isWhole } from './definitions.js'

export const isPage = (value: unknown): value is Page<'billing-reports'> =>
  isObject(value) &&
  value.screen === 'billing-reports' &&
  isInstant(value.asOf) &&
  isWhole(value.total) &&
  isList(value.rows, isBillingReportRow) &&
  isOptional(value.nextCursor, isString)
