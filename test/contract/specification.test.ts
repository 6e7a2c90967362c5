import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { SCREENS, WIDGETS, type AdapterErrorCode } from '@lmp-widgets/data-adapter'
import { laws } from '@lmp-widgets/data-adapter/laws'
import { ANSWERS } from '@lmp-widgets/data-adapter/schema/answers.js'
import { isManifest } from '@lmp-widgets/data-adapter/schema/manifest.js'
import { PAGES } from '@lmp-widgets/data-adapter/schema/pages.js'
import { isProblem } from '@lmp-widgets/data-adapter/schema/problem.js'
import { ERROR_CODES, FILTER_PARAMS } from '@lmp-widgets/data-adapter/testing'
import { ROOT } from '../check/command.js'
import { ask, type Caller } from './example-server.js'

const read = (path: string) => readFileSync(ROOT + path, 'utf8')
const specification = read('docs/contract/specification.md')
const errorPages = readdirSync(`${ROOT}docs/errors`).filter(name => name !== 'README.md')

/** A request and its answer, read back from a page. */
interface Printed {
  path: string
  caller: Caller | 'anyone'
  status: number
  type: string
  body: string
}

function printedIn(page: string): Printed[] {
  const blocks = page.matchAll(
    /```http\nGET \/api\/dashboard(\S+)(?:\nauthorization: Bearer <(.+)>)?\n\nHTTP\/1\.1 (\d+)\ncontent-type: (\S+)\n(?:retry-after: .*\n)?\n([\s\S]*?)\n```/g,
  )
  return [...blocks].map(([, path = '', caller = 'nobody', status, type = '', body = '']) => ({
    path,
    caller: caller as Printed['caller'],
    status: Number(status),
    type,
    body,
  }))
}

type Check = (value: unknown) => boolean
function isValid(value: object): boolean {
  if ('widget' in value) return (ANSWERS[value.widget as keyof typeof ANSWERS] as Check)(value)
  if ('screen' in value) return (PAGES[value.screen as keyof typeof PAGES] as Check)(value)
  if ('code' in value) return (isProblem as Check)(value)
  if ('index' in value)
    return isValid((Reflect.get(value, 'answer') ?? Reflect.get(value, 'problem')) as object)
  return (isManifest as Check)(value)
}

const printed = [specification, ...errorPages.map(name => read(`docs/errors/${name}`))].flatMap(printedIn)
const valuesOf = ({ type, body }: Printed) =>
  (type === 'application/x-ndjson' ? body.split('\n') : [body]).map(text => JSON.parse(text) as object)

/** Whoever asks, some requests fail, as the code of their answer says. */
function callerOf({ caller, body }: Printed): Caller {
  if (caller !== 'anyone') return caller
  return `fails:${(JSON.parse(body) as { code: AdapterErrorCode }).code}`
}

describe('every printed request', () => {
  for (const one of printed) {
    it(`${one.path} of ${one.caller} has the printed answer, which is valid`, async () => {
      const { status, headers, text } = await ask(one.path, callerOf(one))
      assert.equal(status, one.status)
      assert.equal(headers.get('content-type'), one.type)
      assert.deepEqual(valuesOf({ ...one, body: text.trimEnd() }), valuesOf(one))
      for (const value of valuesOf(one)) assert.ok(isValid(value))
    })
  }
})

describe('the specification', () => {
  it('prints an answer for every widget, in every state, and for every list', () => {
    const values = printed.flatMap(valuesOf) as { widget?: string; state?: string; screen?: string }[]
    const have = (key: 'widget' | 'state' | 'screen') => new Set(values.map(value => value[key]))
    assert.deepEqual(
      WIDGETS.filter(widget => !have('widget').has(widget)),
      [],
    )
    assert.deepEqual(
      SCREENS.filter(screen => !have('screen').has(screen)),
      [],
    )
    for (const state of ['ready', 'unavailable', 'forbidden', 'unsupported'])
      assert.ok(have('state').has(state))
  })

  it('asks with every filter of every list, and gives the total', async () => {
    for (const screen of SCREENS) {
      for (const name of Object.keys(FILTER_PARAMS[screen])) {
        const [, path = '', total] =
          new RegExp(
            `^\\| \`${name}\` .* \`(/${screen}\\?[^\`]*\\b${name}=[^\`]*)\` \\| (\\d+) \\|$`,
            'm',
          ).exec(specification) ?? []
        const answer = JSON.parse((await ask(path)).text) as { total: number }
        assert.equal(answer.total, Number(total), path)
      }
    }
  })

  it('names every law as the laws name themselves', () => {
    for (const { name } of laws) assert.ok(specification.includes(`\n### ${name}\n`), name)
  })

  it('names a test that exists for every way in which things go wrong', () => {
    const [, part = ''] = specification.split('## When things go wrong')
    const rows = part.split('\n').filter(line => /^\| (?!---|what )/.test(line))
    assert.ok(rows.length > 30)
    for (const row of rows) {
      const tests = [...row.matchAll(/((?:[\w.-]+\/)+[\w.-]+\.test\.ts) "([^"]+|"[^"]*)"/g)]
      assert.ok(tests.length > 0, `no test: ${row.slice(0, 60)}`)
      for (const [, path = '', title = ''] of tests)
        assert.ok(
          titlesIn(path).some(pattern => pattern.test(title)),
          `${path} has no test "${title}"`,
        )
    }
  })
})

/** The titles of the tests of a file; what a title is filled in with may be anything. */
function titlesIn(path: string): RegExp[] {
  const source = read(
    path.replace(/^(adapter|server|elements)\//, (_, name: string) =>
      name === 'adapter' ? 'packages/data-adapter/src/' : `packages/${name}/src/`,
    ),
  )
  return [...source.matchAll(/\b(?:it|test)\(\s*(['"`])([\s\S]*?)\1,/g)].map(([, , title = '']) => {
    const parts = title.split(/\$\{[^}]*\}/).map(part => part.replace(/[.*+?^$()|[\]\\/{}]/g, '\\$&'))
    return new RegExp(`^${parts.join('.+')}$`)
  })
}

describe('every error', () => {
  for (const code of ERROR_CODES) {
    it(`${code} has a page with what happened, its cause, its cure and an example`, () => {
      const page = read(`docs/errors/${code}.md`)
      assert.match(page, new RegExp(`^# ${code}\n\n\\S`))
      for (const part of ['Likely cause', 'Cure', 'What the widget shows', 'Example'])
        assert.ok(page.includes(`\n## ${part}\n`), part)
      assert.ok(printedIn(page).some(({ body }) => (JSON.parse(body) as { code: string }).code === code))
    })
  }

  it('has a page only if it is a code', () => {
    assert.deepEqual(errorPages.sort(), ERROR_CODES.map(code => `${code}.md`).sort())
  })
})
