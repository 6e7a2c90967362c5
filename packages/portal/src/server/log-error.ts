/** Writes to the terminal what failed, and why. The URL is quoted, so that nobody can inject lines into the log. */
export function logError(error: unknown, request: Request): void {
  console.error(`${request.method} ${JSON.stringify(request.url)} failed:`, error)
}
