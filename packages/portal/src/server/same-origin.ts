/** Whether a request that changes something was sent by one of our pages: the browser says so, or names the origin. */
export function isFromOwnPage(request: Request, ownOrigin: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  return request.headers.get('Origin') === ownOrigin
}
