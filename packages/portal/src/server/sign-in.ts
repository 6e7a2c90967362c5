import type { Scheme } from '../client/scheme.js'
import { seconds } from '../lists/words.js'
import type { KnownBrowsers } from './known-browsers.js'
import type { Pages } from './pages.js'
import { verifyPassword } from './passwords.js'
import type { RateLimit } from './rate-limit.js'
import { safeReturnPath } from './return-path.js'
import type { SessionCookie } from './session-cookie.js'
import type { Sessions } from './sessions.js'
import { signInPage } from './sign-in-page.js'
import type { SignInThrottle } from './sign-in-throttle.js'
import type { Users } from './users.js'

const MOST_BODY_BYTES = 4096

/** Failures from browsers that the person has signed in with before, and from all others. */
type Throttles = Record<'known' | 'strange', SignInThrottle>

/** Signing in and out: the only two requests that change anything. */
export class SignIn {
  readonly #users: Users
  readonly #sessions: Sessions
  readonly #throttles: Throttles
  readonly #networks: RateLimit
  readonly #cookie: SessionCookie
  readonly #known: KnownBrowsers
  readonly #pages: Pages

  constructor(parts: {
    users: Users
    sessions: Sessions
    throttles: Throttles
    /** Limits the guesses of one network, for all users together. */
    networks: RateLimit
    cookie: SessionCookie
    known: KnownBrowsers
    pages: Pages
  }) {
    this.#users = parts.users
    this.#sessions = parts.sessions
    this.#throttles = parts.throttles
    this.#networks = parts.networks
    this.#cookie = parts.cookie
    this.#known = parts.known
    this.#pages = parts.pages
  }

  /** Signing out removes the cookie, so whoever still sends one was signed out by a timeout. */
  show(request: Request, returnPath: string, scheme: Scheme): Response {
    const hasEnded = this.#cookie.read(request) !== undefined
    return this.#form({
      returnPath,
      scheme,
      status: 200,
      ...(hasEnded && { message: 'Your session has ended. Sign in to go on where you were.' }),
    })
  }

  /** Opens a session. An unknown address and a wrong password are answered alike, and take as long. */
  async signIn(request: Request, scheme: Scheme, network?: string): Promise<Response> {
    const length = Number(request.headers.get('Content-Length') ?? Infinity)
    if (!(length <= MOST_BODY_BYTES))
      return this.#pages.message(413, 'Too much', 'A sign-in is not that long.', scheme)
    const fields = new URLSearchParams(await request.text())
    const email = (fields.get('email') ?? '').trim().toLowerCase()
    const returnPath = safeReturnPath(fields.get('return'))

    const isKnown = this.#known.has(request, email)
    const throttle = isKnown ? this.#throttles.known : this.#throttles.strange
    const refuse = (wait: number, what: string) =>
      this.#form({
        returnPath,
        scheme,
        email,
        status: 429,
        headers: { 'Retry-After': String(wait) },
        message: `Too many tries ${what}. Try again in ${seconds(wait)}.`,
      })
    const wait = throttle.wait(email)
    if (wait > 0) return refuse(wait, 'for this address')

    // Counted before the password is checked, so that tries that arrive together count too.
    const stranger = isKnown ? undefined : network
    const pause = stranger === undefined ? 0 : this.#networks.take(stranger)
    if (pause > 0) return refuse(pause, 'from your network')
    throttle.failed(email)
    const user = this.#users.find(email)
    // The password of a stranger is checked against somebody's, so that the answer takes as long.
    const compared = user ?? this.#users.all[0]
    const isRight = compared && (await verifyPassword(fields.get('password') ?? '', compared.passwordHash))
    if (!user || !isRight)
      return this.#form({
        returnPath,
        scheme,
        email,
        status: 401,
        message: 'This e-mail address and this password do not belong together.',
      })

    throttle.succeeded(email)
    if (stranger !== undefined) this.#networks.giveBack(stranger)
    this.#sessions.close(this.#cookie.read(request))
    return redirect(
      returnPath,
      this.#cookie.set(this.#sessions.open(user.email)),
      this.#known.mark(user.email),
    )
  }

  signOut(request: Request): Response {
    this.#sessions.close(this.#cookie.read(request))
    return redirect('/sign-in', this.#cookie.clear())
  }

  #form(options: {
    returnPath: string
    scheme: Scheme
    status: number
    email?: string
    message?: string
    headers?: Record<string, string>
  }) {
    const { scheme, status, headers, ...content } = options
    const page = signInPage({ users: this.#users.all, ...content })
    return this.#pages.plain('Sign in', page, scheme, status, headers)
  }
}

function redirect(path: string, ...cookies: string[]) {
  const response = new Response(null, { status: 303, headers: { Location: path } })
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}
