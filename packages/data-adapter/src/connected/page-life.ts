/** Whether the page has somebody to work for: shown, not frozen, not put aside, and on line. Elsewhere always. */
export interface PageLife {
  readonly awake: boolean
  /** Whether the page was put aside whole, to be shown again as it was: it must hold no connection, channel or lock. */
  readonly aside: boolean
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
  let last = { awake: true, aside }
  let since = now()
  const stand = () => ({
    awake: !aside && !frozen && !page.document?.hidden && page.navigator?.onLine !== false,
    aside,
  })

  const look = ({ type }: { type: string }) => {
    aside = type === 'pagehide' || (aside && type !== 'pageshow')
    frozen = type === 'freeze' || (frozen && !['resume', 'pageshow', 'visibilitychange'].includes(type))
    const before = last
    last = stand()
    if (last.awake === before.awake && last.aside === before.aside) return
    const asleepFor = before.awake ? 0 : now() - since
    if (last.awake !== before.awake) since = now()
    for (const listener of [...listeners]) listener(last.awake ? asleepFor : 0)
  }

  return {
    get awake() {
      return stand().awake
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
