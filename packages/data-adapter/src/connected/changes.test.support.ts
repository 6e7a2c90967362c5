import type { TestContext } from 'node:test'
import type { Widget } from '../contract/widgets.js'
import { changesFrom } from './changes.js'
import { settle, TestWindow } from './connected.test.support.js'
import { pageLife } from './page-life.js'

/** A back end whose stream the test writes. */
export function on(
  context: TestContext,
  respond?: (call: number) => Response | Promise<Response | undefined> | undefined,
) {
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
  const page = new TestWindow()
  const heard: (readonly Widget[] | undefined)[] = []
  const calls: {
    headers: Headers
    signal: AbortSignal
    write: (text: string | Uint8Array) => void
    end: () => void
  }[] = []
  const listen = changesFrom('/api/changes', {
    life: pageLife(page),
    random: () => 0.5,
    fetch: async (_, init) => {
      const signal = init!.signal!
      let stream!: ReadableStreamDefaultController<Uint8Array>
      const body = new ReadableStream<Uint8Array>({ start: controller => void (stream = controller) })
      signal.addEventListener('abort', () => stream.error(new DOMException('', 'AbortError')))
      calls.push({
        headers: new Headers(init!.headers),
        signal,
        write: text => stream.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text),
        end: () => stream.close(),
      })
      return (
        (await respond?.(calls.length)) ??
        new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
      )
    },
  })
  const start = async () => {
    const stop = listen(widgets => heard.push(widgets))
    await settle()
    return stop
  }
  const pass = async (milliseconds: number) => {
    await settle()
    context.mock.timers.tick(milliseconds)
    await settle()
  }
  return { calls, heard, listen, page, pass, start }
}
