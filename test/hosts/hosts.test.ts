import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { command, ROOT } from '../check/command.js'
import { packAll, type Tarball } from '../packed/tarballs.js'
import { openBrowser } from '../support/bundled-page.js'
import type { Served } from '../verify/serve.js'
import { BEHAVIOURS, openStart, WRITTEN, type Visit } from './behaviours.js'
import { buildHost } from './build-host.js'
import { developHost } from './develop-host.js'
import { compatibility, type Compatibility } from './compatibility.js'
import { HOSTS, type Host } from './hosts.js'
import { installHost } from './install-host.js'
import { render } from './plain/render.js'
import { routingLines } from './routing-lines.js'
import { serveHost } from './serve-host.js'
import { serveNext } from './serve-next.js'
import { STARTS } from './starts.js'
import { typeMistakes } from './type-check.js'
import { writtenStart, type WrittenStart } from './written-start.js'

const COMPAT = `${ROOT}test/hosts/compat.json`

describe('a host', () => {
  let tarballs: Tarball[]
  let removeTarballs: () => Promise<void>
  let browser: Browser
  const seen: Compatibility[] = []

  before(async () => {
    ;({ tarballs, remove: removeTarballs } = await packAll())
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await removeTarballs?.()
  })

  for (const host of HOSTS) describe(`in ${host.framework}`, () => inHost(host))

  it('is in compat.json as it was seen here', async () => {
    const text = `${JSON.stringify(seen, null, 2)}\n`
    const committed = await readFile(COMPAT, 'utf8').catch(() => '')
    if (text !== committed) await writeFile(COMPAT, text)
    assert.equal(text, committed, 'compat.json is written anew; look at it, then commit it')
  })

  function inHost(host: Host) {
    const { again, name, ownTool, router, screen, trustedTypes, typeCheck, written, wrong } = host
    const start = again ? undefined : STARTS[name]
    const results: Record<string, boolean> = {}
    const said: string[] = []
    let folder: string
    let home: string
    let begun: WrittenStart
    let served: Served
    let visit: Visit

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), `lmp-${name}-`))
      home = await installHost(host, folder, tarballs)
      // A newcomer has what the page says, word for word.
      begun = await writtenStart(name)
      for (const [file, place] of Object.entries(start?.files ?? {}))
        await writeFile(join(home, place), begun.files[file] ?? '')
    })
    after(async () => {
      await visit?.page.close()
      await served?.close()
      await rm(folder, { recursive: true, force: true })
      seen.push(await compatibility(host, results))
    })

    const holds = (what: string, check: () => unknown) =>
      it(what, async () => {
        results[what] = false
        await check()
        results[what] = true
      })

    const mistakesOf = async ([tool, ...args]: readonly string[]) =>
      mistakesIn((await command(`${ROOT}node_modules/.bin/${tool}`, args, { cwd: home })).output)

    const [wrongFile, wrongText] = wrong
    let mistakes: string[] = []

    holds('type-checks in strict mode', async () => {
      // With the wrong file beside it: both are asked at once, for it takes seconds.
      await writeFile(join(home, 'src', wrongFile), wrongText)
      mistakes = typeCheck ? await mistakesOf(typeCheck) : typeMistakes(home)
      await rm(join(home, 'src', wrongFile))
      assert.deepEqual(
        mistakes.filter(mistake => !mistake.includes(wrongFile)),
        [],
      )
    })

    holds('finds a wrong property by its type', () => {
      assert.match(mistakes.join('\n'), /'number' is not assignable to type 'DashboardAdapter/)
      if (host.misspelt) assert.match(mistakes.join('\n'), host.misspelt)
      // What an `async` pipe gives before anything else.
      assert.doesNotMatch(mistakes.join('\n'), /'null'/)
    })

    holds('routes in at most eight lines', async () => {
      const lines = routingLines(await readFile(join(home, 'src', screen), 'utf8'))
      assert.ok(lines.length <= 8, lines.join('\n'))
      assert.equal(lines.length > 0, router !== undefined, 'without a router the server routes')
    })

    holds('builds for production', async () => {
      await buildHost(host, home)
      served = await (name === 'next'
        ? serveNext(home)
        : serveHost(join(home, 'dist'), trustedTypes, name === 'plain' ? render : undefined))
      const page = await browser.newPage()
      page.on('console', message => said.push(message.text()))
      page.on('pageerror', error => said.push(String(error)))
      visit = { page, origin: new URL(served.url).origin, said, pages: name === 'plain' }
    })

    if (start)
      holds('starts with at most three commands and ten lines', async () => {
        const lines = Object.values(begun.files).flatMap(text => text.split('\n').filter(line => line.trim()))
        assert.deepEqual(begun.commands, start.commands)
        assert.ok(begun.commands.length <= 3)
        assert.ok(lines.length > 0 && lines.length <= 10, lines.join('\n'))
        await openStart(visit)
        assert.deepEqual(said, [])
      })

    if (start && !ownTool)
      holds('is silent in its development server', async () => {
        const developed = await developHost(home)
        const page = await browser.newPage()
        try {
          const warned = warningsOf(page)
          await openStart({ page, origin: new URL(developed.url).origin }, '/start/index.html')
          assert.deepEqual(warned, [])
        } finally {
          await page.close()
          await developed.close()
        }
      })

    for (const [what, check] of Object.entries({ ...(written && WRITTEN), ...BEHAVIOURS }))
      holds(what, () => check(visit))
  }
})

/** What the console warns of from now on; what a tool says of itself is no warning. */
function warningsOf(page: Page): readonly string[] {
  const warned: string[] = []
  page.on('pageerror', error => warned.push(String(error)))
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) warned.push(message.text())
  })
  return warned
}

/** Each with the file that it is in, which some tools say in the line before. */
function mistakesIn(output: string): string[] {
  const lines = stripVTControlCharacters(output).split('\n')
  return lines.flatMap((line, i) => {
    if (!/\b(error (TS-?|NG)\d+|Error|Warn):/.test(line)) return []
    return /^(Error|Warn)/.test(line) ? `${lines[i - 1] ?? ''} ${line}` : line
  })
}
