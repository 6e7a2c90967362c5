import { WIDGETS, type DashboardAdapter, type Widget } from '@lmp-widgets/data-adapter'

/** Milliseconds after which a silent stream says that it is still there, to its reader and to what is in between. */
const SILENCE = 25_000

/** A comment: it carries nothing. */
const STILL_HERE = ':\n\n'

/** The events of `GET /changes`: each names the widgets to load again, until the signal aborts. */
export async function* writeChanges(
  subscribe: NonNullable<DashboardAdapter['subscribe']>,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const changed = new Set<Widget>()
  let wake = () => {}
  const onAbort = () => wake()
  signal.addEventListener('abort', onAbort)
  const unsubscribe = subscribe((widgets = WIDGETS) => {
    for (const widget of widgets) changed.add(widget)
    wake()
  })
  try {
    // The caller sees the stream open.
    yield STILL_HERE
    while (!signal.aborted) {
      if (changed.size === 0) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, SILENCE)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        if (signal.aborted) return
      }
      const event =
        changed.size === 0 ? STILL_HERE : `event: changes\ndata: ${JSON.stringify([...changed])}\n\n`
      changed.clear()
      yield event
    }
  } finally {
    unsubscribe()
    signal.removeEventListener('abort', onAbort)
  }
}
