import { readdir, readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Marked, Renderer } from 'marked'
import { escapeHtml, Html, html } from './html.js'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
/** What is published, from the repository's root: folders, and one page beside them. */
const FOLDERS = ['docs/contract', 'docs/contract/schemas/v1', 'docs/errors']
const PAGES = ['docs/adapters.md']

/** Where a page of the documentation is on the portal: `docs/errors/timeout.md` at `/contract/errors/timeout`. */
const urlOf = (path: string) =>
  `/contract/${path.replace(/^docs\/(contract\/)?/, '').replace(/(README)?\.md$/, '')}`

/** A page, or a JSON document. */
export type Published = { title: string; content: Html } | { json: string }

/** The published contract. It holds nobody's data, so anyone may read it. */
export class ContractPages {
  readonly #files: ReadonlyMap<string, Published>

  constructor(files: ReadonlyMap<string, Published>) {
    this.#files = files
  }

  /** Reads and renders what the documentation has. */
  static async read(): Promise<ContractPages> {
    const found = await Promise.all(
      FOLDERS.map(async folder => (await readdir(ROOT + folder)).map(name => `${folder}/${name}`)),
    )
    const paths = [...found.flat(), ...PAGES].filter(path => ['.md', '.json'].includes(extname(path)))
    const known = new Set(paths.map(urlOf))
    const entries = paths.map(async path => {
      const text = await readFile(ROOT + path, 'utf8')
      return [urlOf(path), path.endsWith('.md') ? toPage(text, path, known) : { json: text }] as const
    })
    return new ContractPages(new Map(await Promise.all(entries)))
  }

  /** What is at that path; undefined when there is nothing. */
  find(path: string): Published | undefined {
    return this.#files.get(path)
  }
}

const NAVIGATION = html`<nav aria-label="Contract">
  <a href="/contract/">Contract</a> <a href="/contract/specification">Specification</a>
  <a href="/contract/errors/">Errors</a> <a href="/contract/adapters">Adapters</a>
  <a href="/contract/openapi.json">OpenAPI</a>
</nav>`

function toPage(markdown: string, path: string, known: ReadonlySet<string>): Published {
  const [, title = basename(path)] = /^# (.+)$/m.exec(markdown) ?? []
  const text = markdown.replace(/<!--[\s\S]*?-->\n*/g, '')
  const body = new Html(renderer(path, known).parse(text, { async: false }))
  return {
    title,
    content: html`${NAVIGATION}
      <article class="document">${body}</article>`,
  }
}

/** Markup in the text stays text, links lead to the portal's own pages, and what is wide can be scrolled by keyboard. */
function renderer(path: string, known: ReadonlySet<string>): Marked {
  return new Marked({
    renderer: {
      html: ({ text }) => escapeHtml(text),
      heading({ tokens, depth, text }) {
        const id = text
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-')
        return `<h${depth} id="${escapeHtml(id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const label = this.parser.parseInline(tokens)
        const url = linkTo(href, path, known)
        return url === undefined ? label : `<a href="${escapeHtml(url)}">${label}</a>`
      },
      code: ({ text }) => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`,
      table(token) {
        return `<div class="wide" tabindex="0">${Renderer.prototype.table.call(this, token)}</div>\n`
      },
    },
  })
}

/** A link of the documentation as one of the portal; undefined when it leads to nothing that is published. */
function linkTo(href: string, path: string, known: ReadonlySet<string>): string | undefined {
  if (/^(https?:|#)/.test(href)) return href
  const { pathname, hash } = new URL(href, `file:///${path}`)
  const url = urlOf(pathname.slice(1))
  return known.has(url) ? url + hash : undefined
}
