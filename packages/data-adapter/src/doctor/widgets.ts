import type { Widget } from '../contract/widgets.js'
import { ageFinding } from '../diagnosis/age.js'
import { attention, ill, well, type Finding } from '../diagnosis/finding.js'
import { fieldOf, typeOf, type Exchange } from '../verify/exchange.js'
import type { Wire } from '../verify/wire.js'
import { orSilence } from './silence.js'

/** Who answers for each widget, and how old the answer is. */
export async function widgetFindings(wire: Wire, widgets: readonly Widget[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const widget of widgets) {
    const look = async () => [widgetFinding(widget, await wire.send(`widgets/${widget}`))]
    findings.push(...(await orSilence(widget, look)))
  }
  return findings
}

function widgetFinding(widget: Widget, exchange: Exchange): Finding {
  const { status } = exchange
  const code = fieldOf(exchange, 'code')
  if (status !== 200) {
    const why = typeof code === 'string' ? `, ${code.slice(0, 40)}` : ''
    const cure = `The page of the code says what it means; verify --law "every answer is valid" shows the request.`
    return ill(widget, `answers ${status}${why}, though the manifest grants it`, cure)
  }
  const state = fieldOf(exchange, 'state')
  if (state === undefined)
    return ill(widget, `answers ${typeOf(exchange) || 'without a type'}, which is no answer`, `Run verify.`)
  if (state !== 'ready')
    return attention(
      widget,
      `is ${String(state).slice(0, 40)}: its card is not shown`,
      'Leave it out of the manifest if this back end never has it.',
    )
  return agedFinding(widget, fieldOf(exchange, 'asOf'), exchange)
}

/** By the back end's own clock, which may not be ours. */
function agedFinding(widget: Widget, asOf: unknown, { headers }: Exchange): Finding {
  const counted = Date.parse(String(asOf))
  if (Number.isNaN(counted)) return ill(widget, 'does not say when it was counted', 'Run verify.')
  const clock = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(clock) ? well(widget, 'answers') : ageFinding(widget, (clock - counted) / 1000)
}
