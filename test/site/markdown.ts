import { posix } from 'node:path'
import { Marked } from 'marked'
import { gfmHeadingId } from 'marked-gfm-heading-id'

/** The content of one page, as HTML of the page that shows it: the list of pages is the README's, on every page. */
export function toHtml(
  markdown: string,
  written: string,
  shown: string,
  places: ReadonlyMap<string, string>,
): string {
  const marked = new Marked(gfmHeadingId(), {
    renderer: {
      // A comment is for those who write; nothing else in our pages is HTML.
      html: ({ text }) => (text.startsWith('<!--') ? '' : toText(text)),
      link({ href, tokens }) {
        const label = this.parser.parseInline(tokens)
        const url = linkTo(href, written, shown, places)
        if (url === undefined) return label
        const current =
          places.get(shown) === posix.normalize(`${dirOf(shown, places)}/${url}`)
            ? ' aria-current="page"'
            : ''
        return `<a href="${toText(url)}"${current}>${label}</a>`
      },
      // The README of a package is read where no link leads out of it: there a page is named, and here it is linked.
      codespan({ text }) {
        const place = places.get(text)
        const code = `<code>${toText(text)}</code>`
        if (place === undefined) return code
        return `<a href="${toText(posix.relative(dirOf(shown, places), place))}">${code}</a>`
      },
      code: ({ text }) => `<pre><code>${toText(text)}</code></pre>\n`,
    },
    // A corner without a word heads nothing.
    hooks: { postprocess: html => withScrolling(html).replace(/<th\b[^>]*><\/th>/g, '<td></td>') },
  })
  return marked.parse(markdown, { async: false })
}

/** A list of links in lines, `- To run it: [a](a.md) · [b](b.md)`, with a row for each link below what they are for. */
export const inRows = (list: string): string =>
  list.replace(/^- ([^[\]]*): (\[.*(?:\n {2}.*)*)/gm, (_, purpose: string, links: string) =>
    [`- ${purpose}`, ...links.split(/\s+·\s+/).map(link => `  - ${link}`)].join('\n'),
  )

/** A table that a narrow window may not hold scrolls by the keyboard too, and is named by the heading above it. */
function withScrolling(html: string): string {
  let heading = ''
  return html.replace(/<h\d[^>]*>(.*?)<\/h\d>|<table>[^]*?<\/table>/g, (match, name?: string) => {
    if (name !== undefined) heading = name.replace(/<[^>]*>/g, '')
    if (name !== undefined || columnsOf(match) <= COLUMNS_THAT_FIT) return match
    return `<div class="wide" role="group" aria-label="${heading}" tabindex="0">${match}</div>`
  })
}

/** As many as `text.css` breaks words for, where there is no room. */
const COLUMNS_THAT_FIT = 3

const columnsOf = (table: string) => table.match(/<th\b/g)!.length

const dirOf = (path: string, places: ReadonlyMap<string, string>) => posix.dirname(places.get(path)!)

/** Undefined for what only the repository has. */
function linkTo(
  href: string,
  written: string,
  shown: string,
  places: ReadonlyMap<string, string>,
): string | undefined {
  if (/^(https?:|#)/.test(href)) return href
  const [path = '', hash] = href.split('#')
  const target = posix.join(posix.dirname(written), path).replace(/\/$/, '')
  const place = places.get(target) ?? places.get(`${target}/README.md`)
  if (place === undefined) return undefined
  return posix.relative(dirOf(shown, places), place) + (hash === undefined ? '' : `#${hash}`)
}

export const toText = (text: string) =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
