/** One event of a stream of server-sent events. */
export interface ServerEvent {
  type: string
  data: string
}

/** What a stream says about itself, for the next time. */
export interface StreamNotes {
  /** The id of the last event that had one. */
  lastId: string
  /** Milliseconds to wait before the next connection, if the server said so. */
  retry: number | undefined
}

/** The most characters of one event. */
const MOST_CHARACTERS = 2 ** 18

/**
 * The events of a body, as they come; `heard` is called for whatever comes, comments too.
 * Ends with the body, or when the signal aborts. Throws for bytes that are not UTF-8 and for an event that is too long.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  notes: StreamNotes,
  heard: () => void,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = body.getReader()
  const leave = () => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', leave)
  let rest = ''
  let event = { type: '', data: [] as string[] }
  let id = notes.lastId
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      // An event without its empty line is incomplete.
      if (done) return
      heard()
      rest += decoder.decode(value, { stream: true })
      // A carriage return at the end may be half of a line break.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop()!
      length += value.length
      for (const line of lines) {
        if (line === '') {
          notes.lastId = id
          if (event.data.length > 0) yield { type: event.type || 'message', data: event.data.join('\n') }
          event = { type: '', data: [] }
          length = rest.length
          continue
        }
        const [, field, text = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!
        if (field === 'event') event.type = text
        else if (field === 'data') event.data.push(text)
        // One that no header can carry back is ignored.
        else if (field === 'id' && /^[ -~]*$/.test(text)) id = text
        else if (field === 'retry' && /^\d+$/.test(text)) notes.retry = Number(text)
      }
      // Comments alone, for hours, are no event.
      if (event.data.length === 0) length = rest.length
      if (length > MOST_CHARACTERS) throw new RangeError('An event is too long.')
    }
  } finally {
    signal.removeEventListener('abort', leave)
    leave()
  }
}
