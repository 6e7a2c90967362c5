// Made by scripts/generate-schemas.js from src/contract.
import type { Page } from '../contract/rows.js'
import { isList, isObject, isOptional, isString } from './check.js'
import { isInstant, isPartnerRow, isWhole } from './definitions.js'

export const isPage = (value: unknown): value is Page<'partners'> =>
  isObject(value) &&
  value.screen === 'partners' &&
  isInstant(value.asOf) &&
  isWhole(value.total) &&
  isList(value.rows, isPartnerRow) &&
  isOptional(value.nextCursor, isString)
