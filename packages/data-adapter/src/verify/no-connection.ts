/** Nothing could be checked: what happened, the likely cause, and one thing to do. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection'

  constructor(what: string, likely: string, cure: string, options?: ErrorOptions) {
    super(`${what}\n${likely}\n${cure}`, options)
  }
}
