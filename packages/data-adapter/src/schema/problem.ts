// Made by scripts/generate-schemas.js from src/contract.
import type { Problem } from '../contract/problem.js'
import { isInteger, isObject, isOptional, isString } from './check.js'
import { isAdapterErrorCode, isWhole } from './definitions.js'

export const isProblem = (value: unknown): value is Problem =>
  isObject(value) &&
  isString(value.type) &&
  isString(value.title) &&
  isInteger(value.status, 400, 599) &&
  isOptional(value.detail, isString) &&
  isAdapterErrorCode(value.code) &&
  isOptional(value.field, isString) &&
  isOptional(value.retryAfter, isWhole)
