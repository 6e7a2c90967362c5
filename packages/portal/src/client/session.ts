import { knownZone } from './formats.js'

/** How long a session lasts from now if nobody uses it. */
export interface SessionLeft {
  seconds: number
  /** Whether it lasts longer when somebody does. */
  canStay: boolean
}

/** What the page knows about its user from the start: the server writes it into the page, so nothing waits for it. */
export interface ClientSession {
  email: string
  name: string
  /** The role in words. */
  title: string
  company: string
  /** IANA name, one that this browser knows: all dates are dates there. */
  timeZone: string
  /** The server's clock when it made the page: an ISO 8601 instant. */
  asOf: string
  /** The screens that this user may open. */
  screens: string[]
  /** As it was when the server made the page. */
  left: SessionLeft
}

/** Reads the session out of the page. */
export function readSession(): ClientSession {
  const content = document.querySelector<HTMLMetaElement>('meta[name=portal-session]')?.content
  const session = JSON.parse(content ?? '') as ClientSession
  return { ...session, timeZone: knownZone(session.timeZone) }
}

/** Names the user of the page: with the same cookie another user may have signed in since. */
export const ofThisPage = (email: string) => ({ 'Portal-User': encodeURIComponent(email) })

let leaving = false

/** Goes to the sign-in page, which leads back to here. */
export function signInAgain(): void {
  if (!leaving) location.assign(`/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`)
}

/** Nothing of this user stays on the screen while the next page is on its way. */
function startAnew(): void {
  document.body.replaceChildren()
  location.reload()
}

/**
 * Leaves at once when somebody signs out, or someone else signs in, in another tab of this browser.
 * Returns how to sign out here; `forget` takes what is known of this user away, in the other tabs too.
 */
export function watchOtherTabs(session: ClientSession, forget: () => void): { signOut: () => Promise<void> } {
  const channel = new BroadcastChannel('portal-session')
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (data !== session.email) startAnew()
  })
  channel.postMessage(session.email)
  // A page that comes back from the browser's own cache may belong to a session that has ended.
  addEventListener('pageshow', event => event.persisted && startAnew())

  return {
    async signOut() {
      const { type } = await fetch('/sign-out', { method: 'POST', redirect: 'manual' })
      // Whatever else answers, nobody was signed out.
      if (type !== 'opaqueredirect') throw new Error('Still signed in.')
      leaving = true
      forget()
      // The other tabs reload only now: earlier, they would have found the session still open.
      channel.postMessage('')
      location.assign('/sign-in')
    },
  }
}
