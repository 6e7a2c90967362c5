/** Tells the terminal what failed, and its cause. The URL is quoted: nobody writes lines of their own into the log. */
export function logError(error: unknown, request: Request): void {
  console.error(`${request.method} ${JSON.stringify(request.url)} failed:`, error)
}
