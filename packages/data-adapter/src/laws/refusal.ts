import { AdapterError } from '../contract/adapter-error.js'

/** How a call was refused; `answered` when it was not. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string; field?: string }> {
  try {
    await call
    return { code: 'answered' }
  } catch (error) {
    if (error instanceof AdapterError)
      return { code: error.code, ...(error.field !== undefined && { field: error.field }) }
    return { code: error instanceof Error ? error.name : String(error) }
  }
}
