// Made by scripts/generate-schemas.js from src/contract.
import type { Page } from '../contract/rows.js'
import { isList, isObject, isOptional, isString } from './check.js'
import { isInstant, isServicePlanRow, isWhole } from './definitions.js'

export const isPage = (value: unknown): value is Page<'service-plans'> =>
  isObject(value) &&
  value.screen === 'service-plans' &&
  isInstant(value.asOf) &&
  isWhole(value.total) &&
  isList(value.rows, isServicePlanRow) &&
  isOptional(value.nextCursor, isString)
