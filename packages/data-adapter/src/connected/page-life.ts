/** Whether the page has somebody to work for: shown, not frozen, not put aside, and on line. Elsewhere always. */
export interface PageLife {
  readonly awake: boolean
  /** Whether the page was put aside whole, to be shown again as it was: it must hold no connection, channel or lock. */
  readonly aside: boolean
  readonly online: boolean
  /** Calls back at each change with the milliseconds that the page was asleep before; returns how to stop. */
  onChange(listener: (asleepFor: number) => void): () => void
}

/** What of a browser's window is looked at; the tests bring their own. */
export interface PageWindow {
  document?: { readonly hidden: boolean } & Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  navigator?: { readonly onLine?: boolean }
  addEventListener?: EventTarget['addEventListener']
  removeEventListener?: EventTarget['removeEventListener']
}

const ON_WINDOW = ['online', 'offline', 'pagehide', 'pageshow'] as const
const ON_DOCUMENT = ['visibilitychange', 'freeze', 'resume'] as const

/** Follows a page. Listens only while somebody does: a page that is put aside must hold nothing. */
export function pageLife(
  page: PageWindow = globalThis as PageWindow,
  now: () => number = Date.now,
): PageLife {
  const listeners = new Set<(asleepFor: number) => void>()
  let aside = false
  let frozen = false
  let last = { awake: true, aside, online: true }
  let since = now()
  const stand = () => {
    const online = page.navigator?.onLine !== false
    return { awake: online && !aside && !frozen && !page.document?.hidden, aside, online }
  }

  const look = ({ type }: { type: string }) => {
    aside = type === 'pagehide' || (aside && type !== 'pageshow')
    frozen = type === 'freeze' || (frozen && !['resume', 'pageshow', 'visibilitychange'].includes(type))
    const before = last
    last = stand()
    const { awake, online } = last
    if (awake === before.awake && aside === before.aside && online === before.online) return
    const asleepFor = before.awake ? 0 : now() - since
    if (awake !== before.awake) since = now()
    for (const listener of [...listeners]) listener(awake ? asleepFor : 0)
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
    onChange(listener) {
      if (listeners.size === 0) {
        last = stand()
        for (const type of ON_WINDOW) page.addEventListener?.(type, look)
        for (const type of ON_DOCUMENT) page.document?.addEventListener(type, look)
      }
      listeners.add(listener)
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return
        for (const type of ON_WINDOW) page.removeEventListener?.(type, look)
        for (const type of ON_DOCUMENT) page.document?.removeEventListener(type, look)
      }
    },
  }
}
