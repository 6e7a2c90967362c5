import type { Widget } from '../contract/widgets.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { tellAll, type ChangeListener } from './change-listeners.js'
import { requestChanges, type ChangesRequest } from './changes-request.js'
import { readEvents, type StreamNotes } from './event-stream.js'
import { pageLife, type PageLife } from './page-life.js'
import { Pauses } from './pauses.js'

/** Listens, and returns how to stop. */
export interface ListenToChanges {
  (listener: ChangeListener): () => void
  /** Somebody has signed in again: a connection that was refused is made again. */
  again(): void
}

export interface ChangesOptions extends ChangesRequest {
  /** When the page is awake; the page's own life when not given. */
  life?: PageLife
  /** A number from 0 to 1; `Math.random` when not given. */
  random?: () => number
}

/** A stream that begins within so many milliseconds misses nothing that matters. */
export const LATE = 1000
/** Milliseconds that a connection has to stand until the pauses begin anew. */
const STANDING = 30_000
/** Milliseconds without a byte after which a connection is taken for dead: a server says something every half minute. */
const SILENCE = 90_000

/**
 * What changes at a back end, from its `GET …/changes` as server-sent events. One connection, however many listen; none
 * while the page is asleep or being left, or nobody listens. It is made again after a pause, which begins anew once a
 * connection has stood for half a minute. What happened between two connections, or before one that took its time, is
 * unknown, so the listeners then hear that everything may have changed, unless the server counts its events (`id`) and
 * tells the missed ones.
 */
export function changesFrom(
  url: string,
  { life = pageLife(), random = Math.random, ...request }: ChangesOptions = {},
): ListenToChanges {
  const listeners = new Set<ChangeListener>()
  const notes: StreamNotes = { lastId: '', retry: undefined }
  const pauses = new Pauses(random)
  let connection: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let missed = false
  let refused = false
  let stopFollowing: (() => void) | undefined

  const tell: ChangeListener = widgets => tellAll(listeners, widgets)
  const pause = () => pauses.next(notes.retry)

  /** Follows one connection to its end. Resolves to the milliseconds to wait, or undefined if no other should follow. */
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
      const response = await requestChanges(url, request, notes.lastId, signal)
      clearTimeout(late)
      refused = 'signedOut' in response && response.signedOut
      if ('wait' in response) {
        // A pause in addition, as after any failure: a server that always says 0 seconds is not asked every second.
        return response.wait === undefined ? undefined : response.wait + pause()
      }
      if (missed && !notes.lastId) tell()
      // Not sooner: if every stream ended as soon as it began, everything would be asked every second.
      standing = setTimeout(() => pauses.reset(), STANDING)
      for await (const { type, data } of readEvents(response.body, notes, heard, signal)) {
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
    pauses.reset()
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

/** The widgets that an event names; unknown ones are left out, as is anything that is not a list. */
function readWidgets(data: string): Widget[] {
  try {
    const names: unknown = JSON.parse(data)
    return Array.isArray(names) ? WIDGETS.filter(widget => names.includes(widget)) : []
  } catch {
    return []
  }
}
