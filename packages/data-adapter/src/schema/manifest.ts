// Made by scripts/generate-schemas.js from src/contract.
import type { Manifest } from '../contract/manifest.js'
import { isList, isMatch, isObject, isString } from './check.js'
import { isInstant } from './definitions.js'

export const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  isMatch(value.contract, /^1\.\d+$/) &&
  isObject(value.account) &&
  isString(value.account.id) &&
  isString(value.account.name) &&
  isString(value.role) &&
  isString(value.timeZone) &&
  isInstant(value.asOf) &&
  isList(value.widgets, isString) &&
  isList(value.screens, isString)
