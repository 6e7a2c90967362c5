/** Failures of files, as PGlite numbers them, by the names that Node gives them. */
const FILE_ERRORS: Readonly<Record<number, string>> = {
  2: 'EACCES',
  20: 'EEXIST',
  29: 'EIO',
  51: 'ENOSPC',
  54: 'ENOTDIR',
  63: 'EPERM',
  69: 'EROFS',
}

/** What ended the worker, as an error with words: PGlite throws a failure of its files as a bare number. */
export function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  const { errno } = thrown as { errno?: number }
  const code = FILE_ERRORS[errno ?? 0]
  return Object.assign(new Error(`The embedded database cannot use its files: ${code ?? errno}.`), { code })
}
