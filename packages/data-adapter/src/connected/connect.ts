import { HttpAdapter } from '../adapters/http.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import type { Widget } from '../contract/widgets.js'
import { around } from '../decorators/around.js'
import { failure } from '../decorators/failure.js'
import { tellAll, type ChangeListener } from './change-listeners.js'
import { changesFrom } from './changes.js'
import type { Connection, ConnectOptions } from './connection.js'
import { Notices } from './notices.js'
import { pageLife } from './page-life.js'
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
  const listeners = new Set<ChangeListener>()

  let { aside, online } = life
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = false
  /**
   * Asks for everything again, once the page is seen; spread in time, since a network that is back is back for others
   * too.
   */
  const askAll = () => {
    due = true
    if (life.awake) timer ??= setTimeout(tellAwake, 2000 * random())
  }
  const tellAwake = () => {
    timer = undefined
    if (!life.awake) return
    due = false
    tellAll(listeners)
  }
  const signedIn = new SignedIn(() => listen.again(), askAll)
  const send = signedIn.asking(remembered ?? renewed ?? network)
  const http = new HttpAdapter(baseUrl, { ...options, fetch: send })
  const stopFollowing = life.onChange(away => {
    renewed?.returned(away)
    // While it was put aside the page heard nothing, not even that the session is over.
    if (aside && !life.aside) {
      notices.told()
      tellAll(listeners)
    } else if (due || (!online && life.online)) askAll()
    ;({ aside, online } = life)
  })

  const end = () => {
    if (session.isOver) return
    session.end()
    tabs?.close()
    clearTimeout(timer)
    stopFollowing()
    remembered?.reset()
    renewed?.reset()
    tellAll(listeners)
  }
  const tabs = user === undefined ? undefined : new Tabs(http, user, end, { life, ...options.tabs })

  const asked = around(http, ({ ask }, caller) => session.ask(ask, caller))
  const notices = new Notices(life)
  async function* loadMany(
    requests: readonly WidgetRequest[],
    start: (options: LoadOptions) => ReturnType<NonNullable<DashboardAdapter['loadMany']>>,
    caller: AbortSignal | undefined,
  ) {
    const answered = requests.map(({ widget }) => notices.asking(widget))
    const answers = start({ signal: session.signalFor(caller) })[Symbol.asyncIterator]()
    try {
      for (;;) {
        const next = await session.ask(() => answers.next(), undefined)
        if (next.done) return
        answered[next.value.index]?.()
        yield next.value
      }
    } finally {
      for (const tell of answered) tell()
      void answers.return?.(undefined)
    }
  }

  const listen = changesFrom(`${String(baseUrl).replace(/\/*([?#].*)?$/s, '')}/changes`, {
    fetch: signedIn.listening(renewed ?? network),
    life,
    random,
    ...(options.headers && { headers: options.headers }),
    ...(options.credentials && { credentials: options.credentials }),
  })
  const habits = new Map<number, DashboardAdapter>()

  const connection: Connection = {
    ...asked,
    source: String(baseUrl),
    timeout: http.timeout,
    async load(request, options) {
      const answered = notices.asking(request.widget)
      tabs?.own.asking(request.widget)
      try {
        return await asked.load(request, options)
      } finally {
        answered()
      }
    },
    loadMany(requests, { signal } = {}) {
      for (const { widget } of requests) tabs?.own.asking(widget)
      return loadMany(requests, options => http.loadMany(requests, options), signal)
    },
    subscribe(listener) {
      const mine: ChangeListener = widgets => listener(widgets)
      listeners.add(mine)
      const [hear, rest] = notices.paced(mine)
      // What will be asked in a moment anyway is not asked twice.
      const onChange: ChangeListener = widgets => {
        if (widgets || timer === undefined) hear(widgets)
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
      let habit = tabs ? habits.get(seconds) : connection
      if (!habit) {
        habit = {
          manifest: connection.manifest,
          list: connection.list,
          timeout: http.timeout,
          async load<W extends Widget>(request: WidgetRequest<W>, options?: LoadOptions) {
            for await (const result of habit!.loadMany!([request as WidgetRequest], options)) {
              if ('error' in result) throw result.error
              return result.answer as never
            }
            throw failure('invalid-answer')
          },
          loadMany: (requests, { signal } = {}) =>
            loadMany(requests, options => tabs!.ask(requests, seconds, options), signal),
        }
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
