import type { HttpAdapterOptions } from '../adapters/http.js'
import { readRetryAfter } from '../adapters/http-error.js'
import type { Widget } from '../contract/widgets.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { tellAll, type ChangeListener } from './change-listeners.js'
import { readEvents, type StreamNotes } from './event-stream.js'
import { pageLife, type PageLife } from './page-life.js'

/** Listens, and returns how to stop. */
export interface ListenToChanges {
  (listener: ChangeListener): () => void
  /** Somebody has signed in again: a connection that was refused is made again. */
  again(): void
}

export interface ChangesOptions {
  /** The `fetch` to use; the page's own when not given. */
  fetch?: (input: string, init?: RequestInit) => Promise<Response>
  /** Sent with the request; called for each connection. */
  headers?: HttpAdapterOptions['headers']
  /** `same-origin` when not given: another origin gets cookies only with `include`. */
  credentials?: HttpAdapterOptions['credentials']
  /** When the page is awake; the page's own life when not given. */
  life?: PageLife
  /** A number from 0 to 1; `Math.random` when not given. */
  random?: () => number
}

/** Milliseconds. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 30_000
const LONGEST_ASKED = 300_000
/** A stream that begins within so many milliseconds misses nothing that matters. */
export const LATE = 1000
/** Milliseconds without a byte after which a connection is taken for dead: a server says something every half minute. */
const SILENCE = 90_000

/**
 * What changes at a back end, from its `GET …/changes` as server-sent events. One connection, however many listen; none
 * while the page is asleep or being left, or nobody listens. It is made again after a pause, at random and at most 30 s, that doubles until
 * a connection has stood for half a minute. What happened between two connections, or before one that took its time, is
 * unknown, so the listeners then hear that everything may have changed, unless the server counts its events (`id`) and tells
 * the missed ones.
 */
export function changesFrom(
  url: string,
  {
    fetch = (input, init) => globalThis.fetch(input, init),
    headers,
    credentials = 'same-origin',
    life = pageLife(),
    random = Math.random,
  }: ChangesOptions = {},
): ListenToChanges {
  const listeners = new Set<ChangeListener>()
  const notes: StreamNotes = { lastId: '', retry: undefined }
  let connection: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let missed = false
  let refused = false
  let stopFollowing: (() => void) | undefined

  const tell: ChangeListener = widgets => tellAll(listeners, widgets)

  /**
   * Follows one connection to its end. Resolves to the milliseconds to wait, or undefined if no other should follow.
   */
  const follow = async (signal: AbortSignal, dead: () => void): Promise<number | undefined> => {
    // From here on: a connection may be dead before it has said anything.
    let silence = setTimeout(dead, SILENCE)
    let standing: typeof timer
    // A listener asks at the same time: nobody reports what changes between that question and a stream that comes late.
    const late = setTimeout(() => (missed = true), LATE)
    const heard = () => {
      clearTimeout(silence)
      silence = setTimeout(dead, SILENCE)
    }
    try {
      const sent = new Headers(typeof headers === 'function' ? await headers() : headers)
      sent.set('accept', 'text/event-stream')
      if (notes.lastId) sent.set('last-event-id', notes.lastId)
      const response = await fetch(url, {
        headers: sent,
        credentials,
        signal,
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      })
      clearTimeout(late)
      const { status, body } = response
      refused = isSignedOut(response)
      if (status === 429 || status >= 500) {
        await body?.cancel()
        const seconds = readRetryAfter(
          String(response.headers.get('retry-after')),
          String(response.headers.get('date')),
        )
        // In addition, as after any failure: a server that always says 0 seconds is not asked every second.
        return 1000 * (seconds ?? 0) + pause()
      }
      if (
        status !== 200 ||
        !body ||
        !/^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '')
      ) {
        await body?.cancel()
        // Signed out, or told so (204): asking again would not help, and the page's return tries once more. What else there
        // is instead of a stream, a proxy's page for one, may be gone in a while.
        return status === 401 || status === 204 ? undefined : LONGEST_ASKED + pause()
      }
      if (missed && !notes.lastId) tell()
      // Not sooner: if every stream ended as soon as it began, everything would be asked every second.
      standing = setTimeout(() => (failures = 0), LONGEST_PAUSE)
      for await (const { type, data } of readEvents(body, notes, heard, signal)) {
        const widgets = type === 'changes' ? readWidgets(data) : []
        if (signal.aborted) break
        // A back end that names all of them does not know what has changed: the account itself, perhaps.
        if (widgets.length > 0) tell(widgets.length < WIDGETS.length ? widgets : undefined)
      }
    } finally {
      clearTimeout(late)
      clearTimeout(standing)
      clearTimeout(silence)
    }
    return pause()
  }

  /** Full jitter: a thousand clients do not come back at once. */
  const pause = () =>
    random() *
    Math.min(
      Math.max(LONGEST_PAUSE, notes.retry ?? 0),
      LONGEST_ASKED,
      Math.max(FIRST_PAUSE, notes.retry ?? 0) * 2 ** failures++,
    )

  const connect = async () => {
    timer = undefined
    const mine = (connection = new AbortController())
    const { signal } = mine
    let wait: number | undefined
    try {
      wait = await follow(signal, () => mine.abort())
    } catch {
      wait = pause()
    }
    // A connection that was silent for too long was ended here, and is made again like any other.
    if (connection !== mine) return
    connection = undefined
    // Even if it was never made: the listeners have asked meanwhile.
    missed = true
    if (wait !== undefined) timer = setTimeout(() => void connect(), wait)
  }

  const disconnect = () => {
    clearTimeout(timer)
    const open = connection
    timer = connection = undefined
    open?.abort()
  }

  const look = () => {
    // Over HTTP/1.1 the page that the reader goes to may wait for this very connection.
    if (!life.awake || life.leaving) {
      missed = true
      return disconnect()
    }
    if (connection || timer !== undefined) return
    failures = 0
    void connect()
  }

  const listen = (listener: ChangeListener) => {
    // A new function each time, so that one that listens twice counts as two.
    const mine: ChangeListener = widgets => listener(widgets)
    listeners.add(mine)
    if (listeners.size === 1) {
      missed = refused = false
      notes.lastId = ''
      stopFollowing = life.onChange(look)
      look()
    }
    return () => {
      if (!listeners.delete(mine) || listeners.size > 0) return
      stopFollowing?.()
      disconnect()
    }
  }

  return Object.assign(listen, {
    again() {
      if (!refused || listeners.size === 0) return
      clearTimeout(timer)
      timer = undefined
      look()
    },
  })
}

/** Whether this means that nobody is signed in: 401, or a redirect to a sign-in page. */
export const isSignedOut = ({ status, type }: Response): boolean =>
  status === 401 || type === 'opaqueredirect'

/** The widgets that an event names; unknown ones are left out, as is anything that is not a list. */
function readWidgets(data: string): Widget[] {
  try {
    const names: unknown = JSON.parse(data)
    return Array.isArray(names) ? WIDGETS.filter(widget => names.includes(widget)) : []
  } catch {
    return []
  }
}
