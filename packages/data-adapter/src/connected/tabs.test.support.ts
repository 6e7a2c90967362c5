import type { WidgetRequest } from '../contract/answer.js'
import { resilient } from '../decorators/resilient.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { connect } from './connect.js'
import { settle, TestBrowser, TestWindow } from './connected.test.support.js'
import type { Connection, ConnectOptions } from './connection.js'
import { pageLife } from './page-life.js'

const TWELVE = WIDGETS.map(widget => ({ widget }) as WidgetRequest)
export const answer = (widget: string, value: number) => ({
  ...{ widget, state: 'ready', asOf: '2026-11-24T14:41:00Z', data: { value } },
})

/** Tabs of one browser on one back end that counts what it is asked; its clock is the test's. */
export function browser() {
  const tabs = new TestBrowser()
  const asked: { url: string; signal: AbortSignal }[] = []
  const state = { time: 0, status: 200, hangs: false }
  const network = (async (url: string, { signal }: RequestInit) => {
    asked.push({ url, signal: signal! })
    if (state.hangs) return new Promise(() => {})
    if (state.status !== 200) return new Response('', { status: state.status })
    const widgets = new URL(url).searchParams.getAll('widget')
    if (widgets.length === 0) {
      return Response.json(answer(url.split('/').at(-1)!.split('?')[0]!, asked.length))
    }
    const lines = widgets.map(
      (widget, index) => JSON.stringify({ index, answer: answer(widget, asked.length) }) + '\n',
    )
    return new Response(lines.join(''), { headers: { 'content-type': 'application/x-ndjson' } })
  }) as unknown as typeof fetch
  const open = async (options: ConnectOptions = {}, baseUrl = 'https://host.example/api') => {
    const page = new TestWindow()
    const { kill, ...ways } = tabs.tab()
    const connection = connect(baseUrl, {
      ...{ fetch: network, user: 'u1', etags: false, life: pageLife(page) },
      ...{ tabs: { ...ways, now: () => state.time } },
      ...options,
    })
    await settle()
    return { connection, kill, page }
  }
  return { asked, open, state }
}

/** What a page of twelve widgets does at each beat of its pulse. */
export const beat = async ({ connection }: { connection: Connection }) => {
  const asked = resilient(connection.recent(30))
  const answers = await Promise.all(TWELVE.map(request => asked.load(request)))
  return answers.map(answer => (answer as unknown as { data: { value: number } }).data.value)
}
