/** `verify` on a back end of a test. */
import { verify, type Report, type VerifyOptions } from '@lmp-widgets/data-adapter/verify'
import { serve, type Handle } from './serve.js'

export const authorization = (token: string) => [['authorization', `Bearer ${token}`]] as const

/** The report on that back end, for the user with that token. */
export async function verified(handle: Handle, token: string, options: VerifyOptions = {}): Promise<Report> {
  const other = token.startsWith('southwind') ? 'northwind-administrator' : 'southwind-administrator'
  const { url, close } = await serve(handle)
  try {
    return await verify(url, {
      headers: authorization(token),
      otherHeaders: authorization(other),
      tryPost: true,
      seed: 7,
      choices: 1,
      filters: 60,
      ...options,
    })
  } finally {
    await close()
  }
}

/** What fails, in a form that a test can show. */
export const failuresOf = ({ laws }: Report) =>
  laws.flatMap(({ name, failures }) => failures.map(failure => ({ law: name, ...failure })))
