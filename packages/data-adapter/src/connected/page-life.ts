/**
 * Whether the page has somebody to work for: shown, not frozen, not put aside, and online. Outside a browser always.
 */
export interface PageLife {
  readonly awake: boolean
  /** Whether the page was put aside whole, to be shown again as it was: it must hold no connection, channel or lock. */
  readonly aside: boolean
  /** Whether the page is on its way to another one, and may be put aside in a moment. */
  readonly leaving: boolean
  readonly online: boolean
  /** Calls back at each change with the milliseconds that the page was asleep before; returns how to stop. */
  onChange(listener: (asleepFor: number) => void): () => void
}

/** The parts of a browser's window that are used; the tests bring their own. */
export interface PageWindow {
  document?: { readonly hidden: boolean } & Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  navigator?: { readonly onLine?: boolean }
  readonly navigation?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  addEventListener?: EventTarget['addEventListener']
  removeEventListener?: EventTarget['removeEventListener']
}

const ON_WINDOW = ['online', 'offline', 'pagehide', 'pageshow'] as const
const ON_DOCUMENT = ['visibilitychange', 'freeze', 'resume'] as const
/** Milliseconds after which a page that is still there was not left after all: what it went to was a file, or a route of its own. */
const LEAVING = 5000

/** Follows a page. Listens only while somebody does: a page that is put aside must hold nothing. */
export function pageLife(
  page: PageWindow = globalThis as PageWindow,
  now: () => number = Date.now,
): PageLife {
  const listeners = new Set<(asleepFor: number) => void>()
  let aside = false
  let frozen = false
  let leaving = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = { awake: true, aside, leaving, online: true }
  let since = now()
  const stand = () => {
    const online = page.navigator?.onLine !== false
    const awake = online && !aside && !frozen && !page.document?.hidden
    return { awake, aside, leaving, online }
  }

  const look = ({ type }: { type: string }) => {
    aside = type === 'pagehide' || (aside && type !== 'pageshow')
    frozen = type === 'freeze' || (frozen && !['resume', 'pageshow', 'visibilitychange'].includes(type))
    leaving &&= type !== 'pageshow'
    const before = last
    last = stand()
    const { awake } = last
    if (Object.entries(before).every(([name, was]) => last[name as keyof typeof last] === was)) return
    const asleepFor = before.awake ? 0 : now() - since
    if (awake !== before.awake) since = now()
    for (const listener of [...listeners]) listener(awake ? asleepFor : 0)
  }

  const leave = (event: Event) => {
    const { destination, downloadRequest } = event as NavigateEvent
    if (destination.sameDocument || downloadRequest !== null) return
    leaving = true
    clearTimeout(timer)
    timer = setTimeout(() => {
      leaving = false
      look({ type: 'stay' })
    }, LEAVING)
    look(event)
  }

  return {
    get awake() {
      return stand().awake
    },
    get online() {
      return stand().online
    },
    get aside() {
      return aside
    },
    get leaving() {
      return leaving
    },
    onChange(listener) {
      if (listeners.size === 0) {
        last = stand()
        page.navigation?.addEventListener('navigate', leave)
        for (const type of ON_WINDOW) page.addEventListener?.(type, look)
        for (const type of ON_DOCUMENT) page.document?.addEventListener(type, look)
      }
      listeners.add(listener)
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return
        page.navigation?.removeEventListener('navigate', leave)
        for (const type of ON_WINDOW) page.removeEventListener?.(type, look)
        for (const type of ON_DOCUMENT) page.document?.removeEventListener(type, look)
      }
    },
  }
}
