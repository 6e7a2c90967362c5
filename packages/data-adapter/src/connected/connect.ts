import { HttpAdapter } from '../adapters/http.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { around } from '../decorators/around.js'
import { CatchUp } from './catch-up.js'
import { tellAll, type ChangeListener } from './change-listeners.js'
import { changesFrom } from './changes.js'
import type { Connection, ConnectOptions } from './connection.js'
import { Notices } from './notices.js'
import { pageLife } from './page-life.js'
import { polled } from './polled.js'
import { Questions } from './questions.js'
import { remembering } from './remembering.js'
import { renewing } from './renewing.js'
import { Session } from './session.js'
import { SignedIn } from './signed-in.js'
import { Tabs } from './tabs.js'
import { VERSION } from './version.js'

/** An `HttpAdapter` that stays connected: with a token that is renewed, change notices, and one voice for all tabs. */
export function connect(baseUrl: string | URL, options: ConnectOptions = {}): Connection {
  const { user, token, changes, etags = true, life = pageLife(), random = Math.random } = options
  const { fetch: network = (input: RequestInfo | URL, init?: RequestInit) => globalThis.fetch(input, init) } =
    options

  const renewed = token && renewing(token, { fetch: network })
  const remembered = etags ? remembering({ fetch: renewed ?? network }) : undefined
  const session = new Session()
  const notices = new Notices(life)
  const questions = new Questions(session, notices)
  const listeners = new Set<ChangeListener>()
  const stopReturns = renewed && life.onChange(away => renewed.returned(away))
  const catchUp = new CatchUp(life, notices, listeners, random)
  const signedIn = new SignedIn(
    () => listen.again(),
    () => catchUp.soon(),
  )
  const send = signedIn.asking(remembered ?? renewed ?? network)
  const http = new HttpAdapter(baseUrl, { ...options, fetch: send })

  const end = () => {
    if (session.isOver) return
    session.end()
    tabs?.close()
    catchUp.stop()
    stopReturns?.()
    remembered?.reset()
    renewed?.reset()
    tellAll(listeners)
  }
  const tabs = user === undefined ? undefined : new Tabs(http, user, end, { life, ...options.tabs })

  const listen = changesFrom(`${String(baseUrl).replace(/\/*([?#].*)?$/s, '')}/changes`, {
    fetch: signedIn.listening(renewed ?? network),
    life,
    random,
    ...(options.headers && { headers: options.headers }),
    ...(options.credentials && { credentials: options.credentials }),
  })
  /** One for each age, so that whoever polls alike asks together. */
  const habits = new Map<number, DashboardAdapter>()

  const connection: Connection = {
    ...around(http, ({ ask }, caller) => session.ask(ask, caller)),
    source: String(baseUrl),
    timeout: http.timeout,
    load(request, { signal } = {}) {
      tabs?.own.asking(request.widget)
      return questions.one(request.widget, signal => http.load(request, { signal }), signal)
    },
    loadMany(requests, { signal } = {}) {
      for (const { widget } of requests) tabs?.own.asking(widget)
      return questions.many(requests, options => http.loadMany(requests, options), signal)
    },
    subscribe(listener) {
      const mine: ChangeListener = widgets => listener(widgets)
      listeners.add(mine)
      const [hear, rest] = notices.paced(mine)
      // What will be asked in a moment anyway is not asked twice.
      const onChange: ChangeListener = widgets => {
        if (widgets || !catchUp.isComing) hear(widgets)
      }
      const deaf = changes && !session.isOver ? listen(onChange) : undefined
      const stop = () => {
        session.signal.removeEventListener('abort', stop)
        deaf?.()
        rest()
      }
      session.signal.addEventListener('abort', stop)
      return () => {
        listeners.delete(mine)
        stop()
      }
    },
    recent(seconds) {
      if (!tabs) return connection
      let habit = habits.get(seconds)
      if (!habit) {
        habit = polled(connection, (requests, { signal } = {}) =>
          questions.many(requests, options => tabs.ask(requests, seconds, options), signal),
        )
        habits.set(seconds, habit)
      }
      return habit
    },
    vitals() {
      const token = renewed?.times()
      return { version: VERSION, ...(token && { token }) }
    },
    reset() {
      if (!session.isOver) tabs?.end()
      end()
    },
  }
  return connection
}
