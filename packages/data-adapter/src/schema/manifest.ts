// Made by scripts/generate-schemas.js from src/contract.
import type { Manifest } from '../contract/manifest.js'
import { isList, isMatch, isObject, isOptional, isString } from './check.js'
import { isCompany, isInstant } from './definitions.js'

export const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  isMatch(value.contract, /^1\.\d+$/) &&
  isCompany(value.account) &&
  isOptional(value.partner, isCompany) &&
  isString(value.role) &&
  isString(value.timeZone) &&
  isInstant(value.asOf) &&
  isList(value.widgets, isString) &&
  isList(value.screens, isString)
