import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, test } from 'node:test'
import { readEvents, type ServerEvent, type StreamNotes } from './event-stream.js'

/** A stream that the test controls, and its reader. */
function reading() {
  const { signal, ...caller } = withSignal()
  const notes: StreamNotes = { lastId: '', retry: undefined }
  const state = { heard: 0, left: false }
  let stream!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({
    start: controller => void (stream = controller),
    cancel: () => void (state.left = true),
  })
  const events = readEvents(body, notes, () => state.heard++, signal)
  const send = (bytes: Uint8Array) => stream.enqueue(bytes)
  const write = (text: string) => send(new TextEncoder().encode(text))
  /** All events of a text that ends here. */
  const eventsOf = async (...texts: string[]) => {
    for (const text of texts) write(text)
    stream.close()
    const all: ServerEvent[] = []
    for await (const event of events) all.push(event)
    return all
  }
  return { ...caller, end: () => stream.close(), events, eventsOf, notes, send, signal, state, write }
}

function withSignal() {
  const controller = new AbortController()
  return { abort: () => controller.abort(), signal: controller.signal }
}

const MOST = 2 ** 18
/** An event of so many characters, its empty line not counted. */
const long = (characters: number) => `data:${'x'.repeat(characters - 6)}\n`

describe('a stream of events', () => {
  test('has events of a type, or messages; one without data is none', async () => {
    const { eventsOf } = reading()
    assert.deepEqual(await eventsOf('event: a\ndata: 1\n\nevent: b\n\ndata: 2\ndata\ndata:3\n\n'), [
      { type: 'a', data: '1' },
      { type: 'message', data: '2\n\n3' },
    ])
  })

  test('ends with its body, without an event that is not whole', async () => {
    const { eventsOf, notes, state } = reading()
    assert.deepEqual(await eventsOf('id: 1\ndata: 1\n\n', 'id: 2\ndata: 2\n'), [
      { type: 'message', data: '1' },
    ])
    assert.deepEqual([notes, state.heard], [{ lastId: '1', retry: undefined }, 2])
  })

  test('has each letter whole, though its bytes come one by one; other bytes are no stream', async () => {
    const { end, events, send } = reading()
    for (const byte of new TextEncoder().encode('data: é✓𝒳\n\n')) send(Uint8Array.of(byte))
    end()
    assert.deepEqual((await events.next()).value, { type: 'message', data: 'é✓𝒳' })
    const wrong = reading()
    wrong.write('data: ')
    wrong.send(Uint8Array.of(0xff, 0x0a, 0x0a))
    await assert.rejects(wrong.events.next(), TypeError)
  })

  test('says no id that a header cannot carry back', async () => {
    const { eventsOf, notes } = reading()
    await eventsOf('id: a-7\ndata: 1\n\n', 'id: é\ndata: 1\n\n', 'id: a\té\ndata: 1\n\n')
    assert.equal(notes.lastId, 'a-7')
  })

  test('says how long to wait, in digits alone, and in that field alone', async () => {
    const { eventsOf, notes } = reading()
    await eventsOf('retry: 1500\nretry: 1.5\nretry: -1\nretries: 7\n: 8\n\n')
    assert.equal(notes.retry, 1500)
  })

  test('is left when its caller gives up, and when its reader has enough', async () => {
    const given = reading()
    const next = given.events.next()
    given.abort()
    assert.deepEqual([await next, given.state.left], [{ done: true, value: undefined }, true])
    const enough = reading()
    enough.write('data: 1\n\n')
    await enough.events.next()
    await enough.events.return()
    assert.equal(enough.state.left, true)
    assert.deepEqual(getEventListeners(enough.signal, 'abort'), [])
  })

  test('has events of 262,144 characters, and none that are longer', async () => {
    const { eventsOf } = reading()
    assert.equal((await eventsOf(long(MOST - 1), '\n', long(MOST), '\n')).length, 2)
    await assert.rejects(reading().eventsOf(long(MOST + 1)), RangeError)
    await assert.rejects(reading().eventsOf(...Array<string>(9).fill(long(MOST / 8))), RangeError)
    await assert.rejects(reading().eventsOf(':'.repeat(MOST + 1)), RangeError)
  })

  test('may have many events, and comments for hours', async () => {
    const { eventsOf } = reading()
    const texts = Array<string>(6).fill(`:${'x'.repeat(MOST / 4)}\n`)
    const event = `${long(MOST / 2)}\n`
    assert.equal((await eventsOf(...texts, event, event + long(MOST / 2), '\n')).length, 3)
  })
})
