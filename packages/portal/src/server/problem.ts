import { AdapterError } from '@lmp-widgets/data-adapter'
import { problemOf } from '@lmp-widgets/server'

/** Where the pages of the error codes are. */
export const PROBLEM_BASE = '/contract/errors/'

/** The status that goes with an error. */
export const statusOf = (error: AdapterError): number => problemOf(error, PROBLEM_BASE).status

/** Turns whatever was thrown into an error that can be shown: anything but an `AdapterError` reveals nothing. */
export function shownError(error: unknown): AdapterError {
  if (error instanceof AdapterError) return error
  return new AdapterError('server', 'The portal failed to answer. Trying again may help.', { cause: error })
}
