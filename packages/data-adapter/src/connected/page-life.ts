/** Whether the page has somebody to work for: shown, not frozen, not put aside, and on line. Elsewhere always. */
export interface PageLife {
  readonly awake: boolean
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
  let last = true
  let since = now()
  const awake = () => !aside && !page.document?.hidden && page.navigator?.onLine !== false

  const look = ({ type }: { type: string }) => {
    if (type === 'pagehide' || type === 'freeze') aside = true
    if (type === 'pageshow' || type === 'resume' || type === 'visibilitychange') aside = false
    if (awake() === last) return
    last = !last
    const asleepFor = last ? now() - since : 0
    since = now()
    for (const listener of [...listeners]) listener(asleepFor)
  }

  return {
    get awake() {
      return awake()
    },
    onChange(listener) {
      if (listeners.size === 0) {
        last = awake()
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
