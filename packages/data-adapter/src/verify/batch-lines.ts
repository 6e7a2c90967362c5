import { law, type Law } from '../laws/law.js'
import { fieldOf, textOf, type Exchange } from './exchange.js'
import type { LawName } from './law-list.js'
import type { Site } from './site.js'

const NAME = 'the same question has the same answer' satisfies LawName

interface Line {
  index?: number
  answer?: object
  problem?: Record<string, unknown>
}

/** Every line of a batch is what its question gets on its own, refusals included; a malformed batch is refused. */
export function batchLines(site: Site): Law {
  return law(NAME, async (_adapter, _context, hold, attempt) => {
    const [widget] = site.widgets
    if (!widget) return
    const questions = [
      ...site.widgets,
      widget,
      'no-such-widget',
      `${widget}?colour=red`,
      `${widget}?colour=red&colour=blue`,
      ...(site.widgets.includes('usage-report-status') ? ['usage-report-status?cycle=2026-13'] : []),
    ]
    const path = `widgets?${new URLSearchParams(questions.map(question => ['widget', question]))}`
    await attempt(async () => {
      const lines = readLines(await site.user.send(path))
      const indexes = lines.map(({ index }) => index ?? -1).sort((a, b) => a - b)
      hold(path, 'indexes of the lines', indexes, [...questions.keys()])
      for (const { index = 0, answer, problem } of lines) {
        const question = questions[index]!
        const alone = await site.user.send(`widgets/${question}`)
        const outcome = answer ? timeless(answer) : { status: problem?.['status'], field: problem?.['field'] }
        hold(`widgets/${question}`, 'in a batch', outcome, outcomeOf(alone))
      }
    })

    const most = `widgets?${Array(64).fill(`widget=${widget}`).join('&')}`
    await attempt(async () => {
      const lines = readLines(await site.user.send(most))
      hold(most.slice(0, 100), 'lines for 64 questions', lines.length, 64)
    })

    for (const [bad, field] of [
      ['widgets', 'widget'],
      [`widgets?widget=${widget}&colour=red`, 'colour'],
      [`widgets?${Array(65).fill(`widget=${widget}`).join('&')}`, 'widget'],
    ] as const) {
      await attempt(async () => {
        const exchange = await site.user.send(bad)
        const outcome = [exchange.status, fieldOf(exchange, 'field')]
        hold(bad.slice(0, 100), 'status and field of the refusal', outcome, [400, field])
      })
    }
  })
}

function readLines(exchange: Exchange): Line[] {
  return textOf(exchange)
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as Line)
}

function outcomeOf(exchange: Exchange): object {
  if (exchange.status !== 200) return { status: exchange.status, field: fieldOf(exchange, 'field') }
  return timeless(JSON.parse(textOf(exchange)) as object)
}

function timeless(answer: object): object {
  return { ...answer, asOf: '' }
}
