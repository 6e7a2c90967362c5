import { WIDGETS, type DashboardAdapter, type Widget } from '@lmp-widgets/data-adapter'

/** Milliseconds after which a silent stream says that it is still there, to its reader and to what is in between. */
const SILENCE = 25_000

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
    // A comment, so that the caller sees the stream open.
    yield ':\n\n'
    while (!signal.aborted) {
      if (changed.size === 0) {
        let isSilent = false
        await new Promise<void>(resolve => {
          const timer = setTimeout(() => {
            isSilent = true
            resolve()
          }, SILENCE)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        if (isSilent) yield ':\n\n'
        continue
      }
      const event = `event: changes\ndata: ${JSON.stringify([...changed])}\n\n`
      changed.clear()
      yield event
    }
  } finally {
    unsubscribe()
    signal.removeEventListener('abort', onAbort)
  }
}
