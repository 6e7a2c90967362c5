// Made by scripts/generate-schemas.js from src/contract.
import type { Page } from '../contract/rows.js'
import { isList, isObject, isOptional, isString } from './check.js'
import { isCustomerRow, isInstant, isWhole } from './definitions.js'

export const isPage = (value: unknown): value is Page<'customers'> =>
  isObject(value) &&
  value.screen === 'customers' &&
  isInstant(value.asOf) &&
  isWhole(value.total) &&
  isList(value.rows, isCustomerRow) &&
  isOptional(value.nextCursor, isString)
