import { hasRounded } from '../adapters/http-body.js'

export interface RememberingOptions {
  /** The `fetch` to use; the page's own when not given. */
  fetch?: typeof fetch
  /** The most answers that are kept; 100 when not given. */
  most?: number
}

/** A `fetch` with a memory that can be emptied. */
export interface RememberingFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Forgets everything. */
  reset(): void
}

interface Kept {
  /** Null for what was answered without one. */
  tag: string | null
  type: string
  text: string
}

/** The most characters of an answer that is kept. */
const MOST_CHARACTERS = 2 ** 18
/** A tag that no answer has: asks for the tag of an answer that is otherwise sent line by line, without one. */
const NO_TAG = 'W/""'
const LINES = 'application/x-ndjson'

/**
 * A `fetch` that says which answer it has, by its `ETag`, and takes a 304 for it: then the answer is given as it was, with
 * the time at which the back end counted again (`Last-Modified`). In memory only, for one user only.
 * A 304 for an answer that it does not have is passed on: it is none.
 */
export function remembering({
  fetch = (input, init) => globalThis.fetch(input, init),
  most = 100,
}: RememberingOptions = {}): RememberingFetch {
  let memory = new Map<string, Kept>()

  const rememberingFetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    if (typeof input === 'object' && !(input instanceof URL)) return fetch(input, init)
    const url = String(input)
    const mine = memory
    const kept = mine.get(url)
    const headers = new Headers(init?.headers)
    if (kept) headers.set('if-none-match', kept.tag ?? NO_TAG)
    const response = await fetch(url, { ...init, headers })
    if (response.status === 304 && kept?.tag) {
      const text = countedAgain(kept, response.headers.get('last-modified'))
      keep(mine, url, { ...kept, text }, most)
      return new Response(text, { headers: { 'content-type': kept.type } })
    }
    const tag = response.headers.get('etag')
    const type = response.headers.get('content-type') ?? ''
    if (response.status !== 200 || response.redirected || !response.body) {
      mine.delete(url)
      return response
    }
    if (!tag) {
      if (type.startsWith(LINES)) keep(mine, url, { tag, type, text: '' }, most)
      else mine.delete(url)
      return response
    }
    const collected = collecting(text => {
      if (isJson(type, text)) keep(mine, url, { tag, type, text }, most)
    })
    const body = response.body.pipeThrough(collected)
    return new Response(body, { headers: response.headers })
  }

  return Object.assign(rememberingFetch, {
    reset() {
      // A new one: what is still on its way to the old one is not kept.
      memory = new Map()
    },
  })
}

/** The oldest goes when there are too many. */
function keep(memory: Map<string, Kept>, url: string, kept: Kept, most: number): void {
  memory.delete(url)
  memory.set(url, kept)
  for (const oldest of memory.keys()) {
    if (memory.size <= most) break
    memory.delete(oldest)
  }
}

/** Passes a body through, and reports its text once it has ended well. */
function collecting(done: (text: string) => void): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text: string | undefined = ''
  const add = (bytes?: Uint8Array) => {
    try {
      text += decoder.decode(bytes, { stream: bytes !== undefined })
      if (text!.length > MOST_CHARACTERS) text = undefined
    } catch {
      text = undefined
    }
  }
  return new TransformStream({
    transform(bytes, controller) {
      if (text !== undefined) add(bytes)
      controller.enqueue(bytes)
    },
    flush() {
      if (text !== undefined) add()
      if (text !== undefined) done(text)
    },
  })
}

/** The JSON texts of a body. */
const textsOf = (type: string, text: string) =>
  type.startsWith(LINES) ? text.split('\n').filter(line => line.trim()) : [text]

/**
 * Whether a body is JSON, and says the same once it is written anew: what was cut off on the way would be cut off with every
 * 304 to come.
 */
function isJson(type: string, text: string): boolean {
  try {
    for (const each of textsOf(type, text)) JSON.parse(each)
    return !hasRounded(text)
  } catch {
    return false
  }
}

/** The same answer with a later "as of": never an earlier one, and never later than the back end says. */
function countedAgain({ text, type }: Kept, lastModified: string | null): string {
  const time = Date.parse(String(lastModified))
  const later = (object: { asOf?: unknown } | undefined) => {
    if (object && Date.parse(String(object.asOf)) < time) object.asOf = new Date(time).toISOString()
  }
  if (!type.startsWith(LINES)) {
    const answer = JSON.parse(text) as object
    later(answer)
    return JSON.stringify(answer)
  }
  return textsOf(type, text)
    .map(line => {
      const result = JSON.parse(line) as { answer?: object } | null
      later(result?.answer)
      return `${JSON.stringify(result)}\n`
    })
    .join('')
}
