/** The cookie that carries the session's token: for this host alone, and out of reach of scripts. */
export class SessionCookie {
  readonly #name: string
  readonly #attributes: string

  /** `tls`: browsers reach the portal by https. */
  constructor(options: { tls: boolean }) {
    this.#name = options.tls ? '__Host-portal' : 'portal'
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${options.tls ? '; Secure' : ''}`
  }

  set(token: string): string {
    return `${this.#name}=${token}; ${this.#attributes}`
  }

  clear(): string {
    return `${this.#name}=; Max-Age=0; ${this.#attributes}`
  }

  read(request: Request): string | undefined {
    return readCookie(request, this.#name)
  }
}

/** The value of a cookie; undefined when it is missing or empty. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(';')
  const pair = pairs.find(pair => pair.trim().startsWith(`${name}=`))
  return pair?.trim().slice(name.length + 1) || undefined
}
