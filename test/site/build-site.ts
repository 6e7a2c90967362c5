/**
 * `npm run docs`: all documentation as one static site in `docs/dist`, from the pages as they stand in the repository.
 * It works from any sub-path, offline, and without a script. The list of its pages is the README's "Read on".
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getHeadingList } from 'marked-gfm-heading-id'
import { ROOT } from '../check/command.js'
import { filesBelow } from '../check/source-files.js'
import { descriptionOf } from './description.js'
import { inRows, toHtml, toText } from './markdown.js'

const HOME = 'README.md'
const BESIDE = ['CHANGELOG.md', 'LICENSE']

/** Where a page of the repository is in the site; a folder is its README, but the first page is the repository's. */
export function placeOf(path: string): string {
  if (path === HOME) return 'index.html'
  if (path === 'docs/README.md') return 'where-to-begin.html'
  return path
    .replace(/^docs\//, '')
    .replace(/README\.md$/, 'index.html')
    .replace(/\.md$/, '.html')
}

/** Builds the site; resolves to the repository's paths of its pages and files, with where each is in it. */
export async function buildSite(folder: string): Promise<Map<string, string>> {
  const found = [HOME, ...BESIDE, ...filesBelow('docs'), ...filesBelow('packages').filter(isReadme)]
  const published = found.filter(
    path => /\.(md|json)$|^LICENSE$/.test(path) && !path.startsWith('docs/dist/'),
  )
  const places = new Map(published.map(path => [path, placeOf(path)]))
  await rm(folder, { recursive: true, force: true })
  const home = await readFile(ROOT + HOME, 'utf8')
  const [, list = ''] = /^## Read on\n+([\s\S]*?)\n\n(?!- )/m.exec(home) ?? []
  for (const [path, place] of places) {
    const file = `${folder}/${place}`
    await mkdir(dirname(file), { recursive: true })
    if (path.endsWith('.md')) await writeFile(file, await pageOf(path, list, places))
    else await cp(ROOT + path, file)
  }
  await writeFile(`${folder}/site.css`, await styles())
  await cp(`${ROOT}stories/.storybook/static/favicon.svg`, `${folder}/icon.svg`)
  return places
}

/** One style sheet of several files, in the order in which they override each other. */
async function styles(): Promise<string> {
  const files = ['frame', 'pages', 'text', 'narrow', 'paper']
  const parts = await Promise.all(files.map(each => readFile(`${ROOT}test/site/styles/${each}.css`, 'utf8')))
  return parts.join('\n')
}

const isReadme = (path: string) => /^packages\/[^/]+\/README\.md$/.test(path)

async function pageOf(path: string, list: string, places: ReadonlyMap<string, string>): Promise<string> {
  const markdown = await readFile(ROOT + path, 'utf8')
  const [, title = path] = /^# (.+)$/m.exec(markdown) ?? []
  const nav = toHtml(inRows(list), HOME, path, places)
  const text = toHtml(markdown, path, path, places)
  const top = posix.relative(posix.dirname(places.get(path)!), '.') || '.'
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
    <title>${toText(title.replaceAll('`', ''))}${path === HOME ? '' : ' · lmp-widgets'}</title>
    <meta name="description" content="${toText(descriptionOf(markdown))}">
    <link rel="icon" href="${top}/icon.svg">
    <link rel="stylesheet" href="${top}/site.css">
  </head>
  <body>
    <a class="skip" href="#content">Skip to the text</a>
    <header><a href="${top}/index.html">lmp-widgets</a> <a class="to-pages" href="#pages">All pages</a></header>
    <nav id="pages" aria-label="Documentation">${nav}</nav>
    <main id="content">${text.replace('</h1>', `</h1>${contents()}`)}</main>
  </body>
</html>
`
}

/** What the page that was made last is about, where it is about much. */
function contents(): string {
  const parts = getHeadingList().filter(({ level }) => level === 2)
  if (parts.length < 4) return ''
  const links = parts.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`)
  return `<nav class="contents" aria-label="On this page"><ul>${links.join('')}</ul></nav>`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const places = await buildSite(`${ROOT}docs/dist`)
  console.log(`${places.size} pages and files: docs/dist/index.html`)
}
