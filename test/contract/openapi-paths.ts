import { SCREENS, WIDGETS, type Screen, type Widget } from '@lmp-widgets/data-adapter'
import { LIST_EXAMPLES, MANIFESTS, WIDGET_EXAMPLES } from './examples.js'
import { answers, type Failures } from './openapi-answers.js'
import { camel, ref } from './openapi-headers.js'
import type { ProblemResponse } from './openapi-problems.js'
import { batchPath, changesPath } from './openapi-streams.js'
import { filterParameters, pageParameters, widgetParameters, type Parameter } from './parameters.js'

const WIDGET_WORDS: { readonly [W in Widget]: string } = {
  'account-search': 'Companies by a part of their name',
  'enabled-customers': 'How many customers are enabled',
  'active-partners': 'How many partners are active',
  'enabled-service-plans': 'How many service plans are enabled',
  'customer-license-status': 'How many customers hold a license in each status',
  'usage-report-status': 'Usage reports of a cycle by status',
  'billing-report-status': 'Billing reports of a cycle by status',
  'new-partner-acquisition': 'Partners acquired in a year against the year before',
  'new-partner-overview': 'The newest partners',
  'chargeable-unit-decrease': 'How many partners’ chargeable units fell, by product',
  'inactive-new-partners': 'New partners that have not sold a full license',
  'partner-license-status': 'How many partners have customers with a license in each status',
}

const pascal = (key: string) => camel(`-${key}`)

const toParameter = ({ name, about, example, schema }: Parameter) => ({
  name,
  in: 'query',
  description: about,
  schema,
  ...(example && { example: 'minimum' in schema ? Number(example) : example }),
})

/** Every path of the document. */
export async function openApiPaths(problems: readonly ProblemResponse[]): Promise<object> {
  const failures: Failures = (...statuses) =>
    Object.fromEntries(
      problems
        .filter(({ status }) => [401, 429, 500, 502, 503, 504, ...statuses].includes(status))
        .map(({ name, status }) => [status, ref('responses', name)]),
    )
  const widgetPaths = await Promise.all(
    WIDGETS.map(async widget => [`/widgets/${widget}`, await widgetPath(widget, failures)]),
  )
  const listPaths = await Promise.all(
    SCREENS.map(async screen => [`/${screen}`, await listPath(screen, failures)]),
  )
  return {
    '/manifest': await manifestPath(failures),
    '/widgets': await batchPath(failures),
    ...(Object.fromEntries(widgetPaths) as object),
    ...(Object.fromEntries(listPaths) as object),
    '/changes': changesPath(failures),
  }
}

async function widgetPath(widget: Widget, failures: Failures): Promise<object> {
  return {
    get: {
      operationId: `load${pascal(widget)}`,
      tags: ['Widgets'],
      summary: WIDGET_WORDS[widget],
      description: `The answer of the widget \`${widget}\`. Without parameters, the one that a dashboard shows first.`,
      parameters: [...widgetParameters(widget).map(toParameter), ref('parameters', 'IfNoneMatch')],
      responses: {
        ...(await answers(widget, WIDGET_EXAMPLES[widget])),
        ...failures(400, ...(widget === 'account-search' ? [403] : [])),
      },
    },
  }
}

async function listPath(screen: Screen, failures: Failures): Promise<object> {
  return {
    get: {
      operationId: `list${pascal(screen)}`,
      tags: ['Lists'],
      summary: `The rows behind a number: ${screen.replace('-', ' ')}`,
      description:
        'All filters that are given hold together. `total` is the whole list, whatever the page. An unknown or repeated parameter is refused, never passed over.',
      parameters: [
        ...[...filterParameters(screen), ...pageParameters(screen)].map(toParameter),
        ref('parameters', 'IfNoneMatch'),
      ],
      responses: {
        ...(await answers(`page-${screen}`, [LIST_EXAMPLES[screen]])),
        ...failures(400, 403, 409, 414),
      },
    },
  }
}

async function manifestPath(failures: Failures): Promise<object> {
  return {
    get: {
      operationId: 'getManifest',
      tags: ['Dashboard'],
      summary: 'Who looks, and what this user has',
      description: 'Asked once by a dashboard, before its widgets.',
      parameters: [ref('parameters', 'IfNoneMatch')],
      responses: {
        ...(await answers('manifest', Object.values(MANIFESTS))),
        ...failures(400),
      },
    },
  }
}
