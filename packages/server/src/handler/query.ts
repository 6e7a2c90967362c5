import { AdapterError } from '@lmp-widgets/data-adapter'

/** The parameters of a query, `?` not included. Throws `invalid-request` for one that is not percent-encoded UTF-8. */
export function readQuery(query: string): URLSearchParams {
  for (const pair of query.split('&')) {
    try {
      decodeURIComponent(pair)
    } catch {
      // Passed on, it would be read as other characters, and so as a different question.
      const [name = ''] = pair.split('=', 1)
      throw invalid(name, 'is not percent-encoded UTF-8')
    }
  }
  return new URLSearchParams(query)
}

/** Throws `invalid-request` for the first parameter that was not understood. */
export function refuseUnknown(unknown: Iterable<readonly [name: string, value: string]>): void {
  for (const [name] of unknown) throw invalid(name, 'is not a parameter here')
}

/** The error for a parameter, in a sentence that begins with its name. */
export function invalid(field: string, why: string): AdapterError {
  return new AdapterError('invalid-request', `"${field}" ${why}.`, { field })
}
