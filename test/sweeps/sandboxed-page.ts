import type { Answer, Widget } from '@lmp-widgets/data-adapter'
import { connect } from '@lmp-widgets/data-adapter/connected'
import '@lmp-widgets/elements'
import type { Dashboard } from '@lmp-widgets/elements'
import { holdPage } from '../support/still-page.js'
import { elementsBelow, textBelow, type AnyWidget } from './stage.js'

/** What the back end says there; the test hands it in, since this page may ask nobody. */
export interface Answers {
  manifest: object
  widgets: Record<Widget, object>
}

/** What the page in the sandbox tells the test. */
export interface SandboxReport {
  origin: string
  /** What a page of no origin may not do. */
  refused: string[]
  /** The state of each widget. */
  states: string[]
  text: string
  /** How many batches were asked after each of these. */
  batches: { atFirst: number; afterTwoIntervals: number; afterSignOut: number }
  textAfterSignOut: string
  /** Console messages and uncaught errors. */
  said: string[]
}

const said: string[] = []
for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const)
  console[method] = (...words: unknown[]) => void said.push(words.join(' '))
addEventListener('error', ({ message }) => said.push(message))
addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)))

/** What of a page's ways to keep something, or to speak to another tab, is refused to this one. */
async function refusals(): Promise<string[]> {
  const ways: Record<string, () => unknown> = {
    localStorage: () => localStorage.length,
    sessionStorage: () => sessionStorage.length,
    locks: () => navigator.locks.request('x', () => {}),
  }
  const refused: string[] = []
  for (const [name, way] of Object.entries(ways))
    try {
      await way()
    } catch {
      refused.push(name)
    }
  return refused
}

async function run({ manifest, widgets }: Answers): Promise<SandboxReport> {
  let asked = 0
  const answerTo = (question: string) => widgets[question.split('?')[0] as Widget]
  const lines = (questions: string[]) =>
    questions.map((question, index) => `${JSON.stringify({ index, answer: answerTo(question) })}\n`).join('')
  const connection = connect('https://back-end.example/api', {
    user: 'ada',
    etags: false,
    fetch: async input => {
      const { pathname, searchParams } = new URL(String(input))
      if (!pathname.includes('widgets')) return Response.json(manifest)
      asked++
      const questions = searchParams.getAll('widget')
      if (questions.length === 0) return Response.json(answerTo(pathname.split('/').at(-1)!) as Answer)
      return new Response(lines(questions), { headers: { 'content-type': 'application/x-ndjson' } })
    },
  })
  const refused = await refusals()
  const page = await holdPage()
  const dashboard = document.createElement('lmp-dashboard') as Dashboard
  dashboard.poll = 30
  dashboard.adapter = connection
  document.body.append(dashboard)
  await dashboard.whenReady()
  const atFirst = asked
  for (let interval = 0; interval < 2; interval++) {
    page.pass(30)
    await dashboard.whenReady()
  }
  const own = () => elementsBelow(dashboard).filter(each => 'whenReady' in each) as AnyWidget[]
  const report = {
    ...{ origin, refused, said },
    states: own().map(({ localName, state }) => `${localName.slice(4)}: ${state}`),
    text: textBelow(dashboard),
  }
  const afterTwoIntervals = asked
  connection.reset()
  await dashboard.whenReady()
  page.pass(60)
  page.end()
  const batches = { atFirst, afterTwoIntervals, afterSignOut: asked }
  return { ...report, batches, textAfterSignOut: textBelow(dashboard) }
}

addEventListener('message', ({ data, source }) => {
  void run(data as Answers).then(report => source!.postMessage(report, { targetOrigin: '*' }))
})
