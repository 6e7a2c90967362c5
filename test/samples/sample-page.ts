/** A page that shows a sample, and what is there before it. */
import { createHash } from 'node:crypto'
import { transform } from 'esbuild'
import type { Sample } from './read-samples.js'
import { VERSION, type Modules } from './bundled-entries.js'

const SCREENS = ['customers', 'partners', 'service-plans', 'usage-reports', 'billing-reports']
const HREFS = SCREENS.map(screen => `${screen}-href="/${screen}"`).join(' ')

/** Where the pages say that a CDN has the files. */
export const CDN = `https://cdn.example/@lmp-widgets/elements@${VERSION}/dist/cdn/`

/** What a program finds on its page; the elements ask the page's own back end. */
const STAGE = `
  <lmp-dashboard ${HREFS}></lmp-dashboard>
  <lmp-provider ${HREFS}>
    <lmp-usage-report-status></lmp-usage-report-status>
    <lmp-new-partner-acquisition></lmp-new-partner-acquisition>
  </lmp-provider>`

/** Waits for all elements of ours, and says which of them show no numbers. */
const SETTLED = `
  globalThis.settled = async () => {
    const ours = root => [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('lmp-'))
    const page = ours(document)
    await Promise.all(page.map(({ localName }) => customElements.whenDefined(localName)))
    await Promise.all(page.map(element => element.whenReady?.()))
    const all = page.flatMap(element => [element, ...ours(element.shadowRoot ?? element)])
    return all
      .filter(({ state }) => state !== undefined && state !== 'ready')
      .map(({ localName, state }) => localName + ': ' + state)
  }`

/** Globals of `given.ts`, a back end for elements that name none, and what tells of wrong use. */
const GIVEN = `${SETTLED}
  import '@lmp-widgets/elements/development'
  import { setDefaultAdapter } from '@lmp-widgets/elements'
  import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
  const adapter = new HttpAdapter('/api/dashboard')
  setDefaultAdapter(adapter)
  Object.assign(globalThis, {
    adapter,
    dashboard: document.querySelector('lmp-dashboard'),
    session: { userId: 'somebody' },
    show: () => (document.title = location.pathname + location.search),
    renewMyToken: async () => 'a-token',
  })`

/** The page of a sample as HTML. */
export async function pageOf(sample: Sample, { importMap }: Modules, cdn: string): Promise<string> {
  const { language, text } = sample
  const head = `<meta charset="utf-8"><title>${sample.where}</title><script type="importmap">${importMap}</script>`
  // A page that loads from a CDN has all that it needs.
  const given = `<script type="module">${text.includes('/dist/cdn/') ? SETTLED : GIVEN}</script>`
  const body =
    language === 'html'
      ? filledIn(text, cdn) + given
      : language === 'css'
        ? `<style>${text}</style>${STAGE}${given}`
        : `${STAGE}${given}<script type="module">${await programOf(text)}</script>`
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
}

/** An ellipsis marks what each reader fills in. */
const filledIn = (html: string, cdn: string) =>
  html
    .replaceAll('…/dist/cdn/', CDN)
    .replaceAll('sha384-…', `sha384-${createHash('sha384').update(cdn).digest('base64')}`)

/** A program that runs once the page shows its numbers, and tells when it has come to its end. */
async function programOf(text: string): Promise<string> {
  const { code } = await transform(text, { loader: 'ts', format: 'esm', target: 'es2022' })
  const imports = code.match(/^import [\s\S]*?;$/gm) ?? []
  const rest = imports.reduce((left, each) => left.replace(each, ''), code)
  return `${imports.join('\n')}\nawait globalThis.settled()\n${rest}\nglobalThis.ended = true`
}
