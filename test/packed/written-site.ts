/** A site whose server has written the widgets, from the packages as they are published. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WIDGETS, type Answer, type Manifest, type Widget } from '@lmp-widgets/data-adapter'
import type * as Server from '@lmp-widgets/elements/server'
import { build } from 'esbuild'
import { ROOT } from '../check/command.js'
import { ASKED_AT, fixturesOf, MANIFEST } from '../support/fixtures.js'
import { QUIET } from '../support/quiet-bundles.js'
import { serveFolder } from '../support/static-server.js'

/** The server's part of the built package: without the condition under which tests find sources. */
export const server = (await import(`${ROOT}packages/elements/dist/server/server.js`)) as typeof Server

export const SCREENS = {
  'customers-href': '/customers',
  'partners-href': '/partners',
  'service-plans-href': '/service-plans',
  'usage-reports-href': '/usage-reports',
  'billing-reports-href': '/billing-reports',
}

/** What an adapter has answered: a fixture of the widget. */
export const answerOf = async (widget: Widget, fixture = 'ready') =>
  ({ widget, state: 'ready', asOf: ASKED_AT, data: (await fixturesOf(widget))[fixture] }) as Answer

export const answers: readonly Answer[] = await Promise.all(WIDGETS.map(widget => answerOf(widget)))

export const manifest: Manifest = MANIFEST

/** Every widget on its own, below one provider. */
export async function widgets(stylesheets?: string): Promise<string> {
  const options = {
    attributes: { ...SCREENS, 'time-zone': 'UTC' },
    ...(stylesheets ? { stylesheets } : {}),
  }
  const html = await Promise.all(answers.map(answer => server.renderWidget(answer, options)))
  return `<lmp-provider time-zone="UTC">${html.join('\n')}</lmp-provider>`
}

export async function dashboard(stylesheets?: string): Promise<string> {
  const options = { attributes: SCREENS, ...(stylesheets ? { stylesheets } : {}) }
  return server.renderDashboard(manifest, answers, options)
}

/** In the browser: the adapter keeps what it is asked, and each of its numbers is one of a kind. */
const SCRIPT = `
  import '@lmp-widgets/elements/hydrate'
  import '@lmp-widgets/elements'
  const answers = ${JSON.stringify(answers)}
  window.asked = []
  const adapter = {
    async manifest() {
      asked.push('manifest')
      return ${JSON.stringify(manifest)}
    },
    async load({ widget }) {
      asked.push(widget)
      const answer = answers.find(each => each.widget === widget)
      return 'value' in answer.data ? { ...answer, data: { ...answer.data, value: 4711 } } : answer
    },
  }
  for (const element of document.querySelectorAll('lmp-dashboard, lmp-provider')) element.adapter = adapter
`
/** One page; \`style\` is what its policy allows to style it. */
const pageWith = (body: string, style: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Written by a server</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src ${style}; require-trusted-types-for 'script'; trusted-types lit-html">
<script src="/probe.js"></script>
<script type="module" src="/page.js"></script>
${body}</html>`

/** Serves the style sheets and the script of the widgets, with more of the package, and the pages that are written. */
export async function openSite(more = '') {
  const folder = await mkdtemp(join(tmpdir(), 'lmp-written-'))
  await mkdir(join(folder, 'lmp'))
  for (const name of [...WIDGETS, 'dashboard'] as const)
    await writeFile(join(folder, 'lmp', `${name}.css`), server.styleSheet(name))
  const options = {
    bundle: true,
    target: 'es2022',
    logOverride: QUIET,
  } as const
  const stdin = { contents: more + SCRIPT, resolveDir: `${ROOT}test` }
  await build({ ...options, stdin, outfile: join(folder, 'page.js'), format: 'esm' })
  const probe = fileURLToPath(new URL('written-probe.ts', import.meta.url))
  await build({ ...options, entryPoints: [probe], outfile: join(folder, 'probe.js') })
  const { origin, stop } = await serveFolder(folder)
  let pages = 0
  return {
    /** Where a page is now. */
    write: async (body: string, style = "'self'") => {
      const name = `page-${++pages}.html`
      await writeFile(join(folder, name), pageWith(body, style))
      return `${origin}/${name}`
    },
    close: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
