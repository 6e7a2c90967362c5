import type { AdapterErrorCode } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { Screen } from '../contract/drill-down.js'
import type { PageRequest } from '../contract/rows.js'
import { isErrorCode } from '../decorators/failure.js'
import { isObject } from '../schema/check.js'

/** A question, as it is kept. */
export type Question =
  | { manifest: true }
  | { request: WidgetRequest }
  | { drillDown: { screen: Screen; filter: object }; page?: PageRequest | undefined }

/** A question, and its outcome the last time it was asked. */
export type Exchange = { question: Question } & (
  { answer: unknown } | { error: { code: AdapterErrorCode; field?: string; retryAfter?: number } }
)

/** A session's answers, as plain JSON: for stories, tests and reports of defects. */
export interface Recording {
  format: 'lmp-recording-1'
  exchanges: Exchange[]
}

/** Whether a value, most likely read from a file, is a recording. */
export function isRecording(value: unknown): value is Recording {
  return (
    isObject(value) &&
    value['format'] === 'lmp-recording-1' &&
    Array.isArray(value['exchanges']) &&
    value['exchanges'].every(
      exchange =>
        isObject(exchange) &&
        isObject(exchange['question']) &&
        ('answer' in exchange || (isObject(exchange['error']) && isErrorCode(exchange['error']['code']))),
    )
  )
}
