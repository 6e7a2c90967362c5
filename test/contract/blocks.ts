import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Screen, Widget } from '@lmp-widgets/data-adapter'
import { ERROR_CODES, LAWS } from '@lmp-widgets/data-adapter/testing'
import { format, resolveConfig } from 'prettier'
import { ask, askJson, type Caller } from './example-server.js'
import { BATCH, ERROR_EXAMPLES, LIST_EXAMPLES, MANIFESTS, WIDGET_EXAMPLES, type Example } from './examples.js'
import { FIGURES } from './figures.js'
import { printFrameworks, printHosts, printRouters, printStart } from './hosts.js'
import { table } from './table.js'
import { printBrowsers, printNode, printPlatform } from './platform.js'
import { filterParameters, pageParameters, widgetParameters, type Parameter } from './parameters.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BASE = '/api/dashboard'
const style = await resolveConfig(ROOT + 'package.json', { editorconfig: false })

/** What each kind of block prints; the word after the kind says of what. */
const BLOCKS: Readonly<Record<string, (of: string) => Promise<string>>> = {
  manifest: of => printExample(MANIFESTS[of as keyof typeof MANIFESTS]),
  widget: async of =>
    (await Promise.all(WIDGET_EXAMPLES[of as Widget].map(printTitled))).join('\n\n') +
    (widgetParameters(of as Widget).length > 0
      ? `\n\n${parameterTable(widgetParameters(of as Widget))}`
      : ''),
  list: async of =>
    `${await printExample(LIST_EXAMPLES[of as Screen])}\n\n${await filterTable(of as Screen)}`,
  batch: () => printExample(BATCH),
  error: of => printExample(ERROR_EXAMPLES[of as keyof typeof ERROR_EXAMPLES]),
  errors: errorTable,
  figures: printFigures,
  code: async of => {
    const text = await readFile(ROOT + of, 'utf8')
    return [`\`\`\`${extname(of).slice(1)}`, text.trimEnd(), '```'].join('\n')
  },
  hosts: printHosts,
  laws: () => Promise.resolve(table(['law', 'what it says'], Object.entries(LAWS))),
  routers: printRouters,
  start: printStart,
  frameworks: printFrameworks,
  browsers: printBrowsers,
  platform: printPlatform,
  node: printNode,
}

/** The page with every block printed again: the text between `<!-- kind word -->` and `<!-- /kind -->`. */
export async function fillBlocks(page: string, path: string): Promise<string> {
  const parts = page.split(/(<!-- [a-z]+(?: [^>]+)? -->\n[\s\S]*?<!-- \/[a-z]+ -->)/)
  const filled = parts.map(async part => {
    const [, kind, of = ''] = /^<!-- ([a-z]+)(?: ([^>]+))? -->/.exec(part) ?? []
    // What was measured, the bench writes itself.
    if (kind === undefined || kind === 'bench') return part
    const print = BLOCKS[kind]
    if (!print) throw new Error(`${path}: there is no block "${kind}"`)
    return `<!-- ${kind}${of && ` ${of}`} -->\n\n${await print(of)}\n\n<!-- /${kind} -->`
  })
  return (await Promise.all(filled)).join('')
}

const asks = (caller: Caller = 'administrator') =>
  caller === 'nobody' ? '' : `\nauthorization: Bearer <${caller.startsWith('fails:') ? 'anyone' : caller}>`

async function printExample({ path, caller }: Example): Promise<string> {
  const { status, headers, text } = await ask(path, caller)
  const type = headers.get('content-type') ?? ''
  const retryAfter = headers.get('retry-after')
  const body = type.endsWith('json') && !type.includes('ndjson') ? await pretty(text) : text.trimEnd()
  return [
    '```http',
    `GET ${BASE}${path}${asks(caller)}`,
    '',
    `HTTP/1.1 ${status}`,
    `content-type: ${type}`,
    ...(retryAfter ? [`retry-after: ${retryAfter}`] : []),
    '',
    body,
    '```',
  ].join('\n')
}

async function printTitled(example: Example): Promise<string> {
  return `**${example.title}**\n\n${await printExample(example)}`
}

const pretty = async (text: string) =>
  (await format(text, { ...style, parser: 'json', printWidth: 100 })).trimEnd()

function parameterTable(parameters: readonly Parameter[]): string {
  return table(
    ['parameter', 'must be', 'means'],
    parameters.map(({ name, expected, about }) => [`\`${name}\``, expected, about]),
  )
}

/** The three parameters of a decrease come together. */
function requestOf(screen: Screen, { name, example }: Parameter): string {
  const parameters = name.startsWith('decrease-')
    ? filterParameters(screen).filter(other => other.name.startsWith('decrease-'))
    : [{ name, example }]
  const query = new URLSearchParams([
    ...parameters.map(({ name, example }) => [name, example]),
    ['limit', '1'],
  ])
  return `/${screen}?${query}`
}

async function filterTable(screen: Screen): Promise<string> {
  const rows = filterParameters(screen).map(async parameter => {
    const path = requestOf(screen, parameter)
    const { total } = (await askJson(path)) as { total: number }
    return [`\`${parameter.name}\``, parameter.expected, parameter.about, `\`${path}\``, String(total)]
  })
  return [
    table(['filter', 'must be', 'means', 'example', '`total` of it'], await Promise.all(rows)),
    parameterTable(pageParameters(screen)),
  ].join('\n\n')
}

/** Requests, and the one figure of each answer that the text speaks of. */
async function printFigures(of: string): Promise<string> {
  const figures = FIGURES[of]
  if (!figures) throw new Error(`test/contract/figures.ts has no "${of}"`)
  const rows = figures.map(async ({ path, caller, at }) => {
    const { status, text } = await ask(path, caller)
    const value = at
      .split('.')
      .reduce<unknown>(
        (part, key) => (part as Record<string, unknown> | undefined)?.[key],
        JSON.parse(text) as unknown,
      )
    return [
      `\`GET ${path}\``,
      caller ?? 'administrator',
      String(status),
      `\`${at}\``,
      `\`${JSON.stringify(value)}\``,
    ]
  })
  return table(['request', 'asked by', 'status', 'field', 'value'], await Promise.all(rows))
}

async function errorTable(): Promise<string> {
  const rows = ERROR_CODES.map(async code => {
    const example: Example = ERROR_EXAMPLES[code]
    const { status, text } = await ask(example.path, example.caller)
    const { title } = JSON.parse(text) as { title: string }
    const page = await readFile(`${ROOT}docs/errors/${code}.md`, 'utf8')
    const [, first = ''] = /^# .*\n\n([^\n]+)/m.exec(page) ?? []
    return [`[\`${code}\`](${code}.md)`, String(status), title, first]
  })
  return table(['code', 'status', 'title', 'what happened'], await Promise.all(rows))
}
