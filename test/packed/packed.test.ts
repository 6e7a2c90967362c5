import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { basename, join, posix } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { command, ROOT, tool, tsc } from '../check/command.js'
import { serveHost } from '../hosts/serve-host.js'
import { openBrowser } from '../support/bundled-page.js'
import { entriesOf } from './entries.js'
import { installAll, packAll, succeed, type Tarball } from './tarballs.js'

/** What a page with these lines loads as scripts, once Vite has built it as it does by itself. */
async function shipped(host: string, lines: readonly string[]): Promise<string[]> {
  await writeFile(join(host, 'page.js'), lines.join('\n'))
  await writeFile(join(host, 'page.html'), '<script type="module" src="/page.js"></script>')
  const { output } = (await build({
    root: host,
    // What is for React alone is marked so, of which Vite without React's plugin warns.
    logLevel: 'error',
    // Vite's own polyfill is on every page that it builds.
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(host, 'page.html') },
    },
  })) as Rolldown.RolldownOutput
  return output.flatMap(part => (part.type === 'chunk' ? part.code : []))
}

/** The same in bytes of brotli. */
async function shippedBytes(host: string, lines: readonly string[]): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return (await shipped(host, lines))
    .map(code => brotliCompressSync(code, { params }).length)
    .reduce((sum, bytes) => sum + bytes)
}

/** What `custom-elements.json` says of a module. */
interface Module {
  declarations?: ({ tagName?: string } & Partial<
    Record<'attributes' | 'members' | 'events' | 'cssParts' | 'cssStates', Named[]>
  >)[]
}
interface Named {
  name: string
  kind?: string
  privacy?: string
}

/** `src/index` of `src/index.ts`. */
const stemOf = (file: string) => file.replace(/(\.d)?\.[jt]s$/, '')

describe('what is published', () => {
  let tarballs: Tarball[]
  let remove: () => Promise<void>
  /** An empty folder of a host that has installed all of it. */
  let host: string

  let removeHost: () => Promise<void>

  before(async () => {
    ;({ tarballs, remove } = await packAll())
    ;({ host, remove: removeHost } = await installAll(tarballs))
  })
  after(async () => {
    await remove?.()
    await removeHost?.()
  })

  it('has a licence, a text for readers, types and source maps, and neither tests nor their data', () => {
    for (const { name, files } of tarballs) {
      for (const file of ['LICENSE', 'README.md', 'package.json'])
        assert.ok(files.includes(file), `${name} has no ${file}`)
      assert.deepEqual(
        files.filter(file => /\.test\.|\.fixtures\.|\.tsbuildinfo/.test(file)),
        [],
      )
      const scripts = files.filter(
        file => /^dist\/.*\.js$/.test(file) && !/-worker\.js$|^dist\/cdn\//.test(file),
      )
      for (const script of scripts) {
        assert.ok(files.includes(`${script}.map`), `${name}: ${script} has no source map`)
        assert.ok(files.includes(script.replace(/js$/, 'd.ts')), `${name}: ${script} has no types`)
      }
    }
  })

  it('has the code of the sources that it holds, and none of a source that is no more', () => {
    for (const { name, files } of tarballs) {
      const sources = new Set(files.filter(file => file.startsWith('src/')).map(stemOf))
      const code = files.filter(file => /^dist\/(?!cdn\/|types\/).*\.[jt]s$/.test(file))
      const lost = code.filter(file => !sources.has(stemOf(file).replace('dist/', 'src/')))
      assert.deepEqual(lost, [], name)
    }
  })

  it('runs nothing when it is installed, and has its sources in its maps', async () => {
    for (const { name, files } of tarballs) {
      const read = async (file: string) =>
        JSON.parse(await readFile(join(host, 'node_modules', name, file), 'utf8')) as {
          scripts?: Record<string, string>
          sources?: string[]
          sourcesContent?: (string | null)[]
        }
      const { scripts = {} } = await read('package.json')
      assert.deepEqual(
        Object.keys(scripts).filter(script => /^(pre|post)?install$|^prepare$/.test(script)),
        [],
        name,
      )
      for (const file of files.filter(file => file.endsWith('.js.map'))) {
        const { sources = [], sourcesContent = [] } = await read(file)
        // One of the CDN that only names what others hold has no line of its own.
        assert.ok(sources.length > 0 || file.startsWith('dist/cdn/'), `${name}: ${file} is of nothing`)
        assert.equal(sourcesContent.filter(Boolean).length, sources.length, `${name}: ${file} has no sources`)
      }
    }
  })

  it('leads in its text for readers to nothing that it does not hold, and names pages that there are', async () => {
    for (const { name, files } of tarballs) {
      const text = await readFile(join(host, 'node_modules', name, 'README.md'), 'utf8')
      const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, href]) => href!)
      const lost = links.filter(href => !href.startsWith('https:') && !files.includes(posix.normalize(href)))
      assert.deepEqual(lost, [], name)
      for (const [, page] of text.matchAll(/`(docs\/[^`…]+)`/g))
        assert.ok(existsSync(ROOT + page!), `${name}: ${page}`)
    }
  })

  it('holds what editors, servers in other languages and lists of licences look for', async () => {
    const { files } = tarballs.find(({ name }) => name === '@lmp-widgets/elements')!
    const manifest = await readFile(`${ROOT}packages/elements/package.json`, 'utf8')
    const { customElements, 'web-types': webTypes } = JSON.parse(manifest) as Record<string, string>
    const named = [customElements!, webTypes!, 'dist/html-custom-data.json', 'dist/llms.txt']
    for (const file of [...named, 'golden/dashboard.html', 'golden/emit.py', 'dist/cdn/LICENSES.txt'])
      assert.ok(files.includes(file), file)
  })

  it('tells a language model everything that an element has', async () => {
    const read = (file: string) => readFile(join(host, 'node_modules/@lmp-widgets/elements', file), 'utf8')
    const { modules } = JSON.parse(await read('custom-elements.json')) as { modules: Module[] }
    const chapters = (await read('dist/llms.txt')).split('\n## ')
    for (const element of modules.flatMap(({ declarations = [] }) => declarations)) {
      const { tagName, attributes = [], members = [], events = [], cssParts = [], cssStates = [] } = element
      if (!tagName) continue
      const methods = members.filter(
        ({ kind, privacy = 'public' }) => kind === 'method' && privacy === 'public',
      )
      const names = [...attributes, ...events, ...cssParts, ...cssStates].map(({ name }) => `\`${name}\``)
      const chapter = chapters.find(each => each.startsWith(`<${tagName}>`)) ?? ''
      for (const name of [...names, ...methods.map(({ name }) => `\`${name}()\``)])
        assert.ok(chapter.includes(`- ${name}`), `<${tagName}>: ${name}`)
    }
  })

  it('is what a dry run of a release leaves, with a list of what it is made of', async () => {
    const folder = join(host, 'release')
    const said = await succeed(tool('tsx', ['test/packed/release-dry.ts', folder]))
    assert.match(said, /installs into an empty folder/)
    const left = await readdir(folder)
    for (const { path } of tarballs) assert.ok(left.includes(basename(path)), path)
    const list = JSON.parse(await readFile(join(folder, 'sbom.cdx.json'), 'utf8')) as {
      bomFormat: string
      components: { name: string }[]
    }
    assert.equal(list.bomFormat, 'CycloneDX')
    const parts = list.components.map(({ name }) => name)
    for (const part of [...tarballs.map(({ name }) => name), 'lit', '@lit/task', 'kysely']) {
      assert.ok(parts.includes(part), `${part} in ${parts.join()}`)
    }
    assert.ok(!parts.includes('next'), 'what only a test needs is in no package')
  })

  it('is what publint expects', async () => {
    for (const { path } of tarballs) await succeed(tool('publint', ['--strict', path]))
  })

  it('has types that resolve as its code does', async () => {
    for (const { path } of tarballs) {
      const options = [
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        './testing',
        './tokens.css',
        '--no-emoji',
        '--no-color',
      ]
      await succeed(tool('attw', [path, ...options]))
    }
  })

  it('can be imported in plain Node, every entry of it', async () => {
    // What is for Angular is whole when an application is built: as with every package for it, plain Node cannot take it.
    const forNode = tarballs.filter(({ name }) => name !== '@lmp-widgets/angular')
    const entries = forNode.flatMap(entriesOf).filter(entry => !/\.(json|css)$/.test(entry))
    assert.ok(entries.includes('@lmp-widgets/elements/enabled-customers/class'))
    await writeFile(
      join(host, 'every-entry.js'),
      `for (const entry of ${JSON.stringify(entries)}) await import(entry)\nconsole.log('fine')\n`,
    )
    const output = await succeed(command(process.execPath, ['every-entry.js'], { cwd: host }))
    assert.equal(output, 'fine')
  })

  it('shows numbers when the README is followed: a command, ten lines, a build, and a silent console', async () => {
    const [, embed = ''] = (await readFile(`${ROOT}README.md`, 'utf8')).split('\n## Embed it\n')
    const [, install = ''] = /```sh\n(.*)\n```/.exec(embed) ?? []
    assert.equal(install, 'npm install @lmp-widgets/elements', 'which is what this folder has seen')
    const [, page = ''] = /```html\n([\s\S]*?)\n```/.exec(embed) ?? []
    assert.ok(page.split('\n').length <= 10)
    await writeFile(join(host, 'index.html'), page)
    await succeed(tool('vite', ['build', '--logLevel', 'warn'], { cwd: host }))

    const served = await serveHost(join(host, 'dist'), 'lit-html')
    const browser = await openBrowser()
    try {
      const tab = await browser.newPage()
      const said: string[] = []
      tab.on('console', message => said.push(message.text()))
      tab.on('pageerror', error => said.push(String(error)))
      await tab.goto(new URL('/', served.url).href)
      const link = tab.getByRole('link', { name: /^Enabled customers/ })
      assert.equal(await link.getAttribute('href'), '/customers?status=enabled')
      assert.deepEqual(said, [])
    } finally {
      await browser.close()
      await served.close()
    }
  })

  it('weighs in the production build of a host what the README says', async () => {
    const readme = await readFile(`${ROOT}README.md`, 'utf8')
    const adapter = "import { HttpAdapter } from '@lmp-widgets/data-adapter/http'"
    const use = 'console.log(HttpAdapter)'
    for (const [what, lines] of [
      [
        'one count widget and the HTTP adapter',
        ["import '@lmp-widgets/elements/enabled-customers'", adapter, use],
      ],
      [
        'all widgets, dashboard, provider and the HTTP adapter',
        ["import '@lmp-widgets/elements'", adapter, use],
      ],
    ] as const) {
      const [, limit] = new RegExp(`\\| ${what} +\\| ([\\d.]+) kB`).exec(readme) ?? []
      const bytes = await shippedBytes(host, lines)
      assert.ok(Math.round(bytes / 100) / 10 <= Number(limit), `${what}: ${bytes} bytes of ${limit} kB`)
    }
  })

  it('brings with components of React their own widgets, and all of them with the dashboard', async () => {
    const bring = async (line: string, use = '') => {
      const code = (await shipped(host, [line, use])).join('')
      return ['dashboard', 'enabled-customers', 'new-partner-overview', 'receipt'].filter(key =>
        new RegExp(`["'\`]lmp-${key}["'\`]`).test(code),
      )
    }
    const of = (name: string) => bring(`import { ${name} } from '@lmp-widgets/react'`, `console.log(${name})`)
    assert.deepEqual(await of('EnabledCustomers'), ['enabled-customers'])
    assert.deepEqual(await of('Dashboard'), ['dashboard', 'enabled-customers', 'new-partner-overview'])
    // Nothing of it is used by name.
    assert.deepEqual(await bring("import '@lmp-widgets/react/receipt'"), ['receipt'])
  })

  it('keeps in a build what is imported for what it does alone', async () => {
    for (const [entry, does] of Object.entries({
      'enabled-customers': 'Enabled customers',
      'languages/fr.js': 'Clients activés',
      'receipt/fr.js': 'À propos de ces chiffres',
      autoloader: 'MutationObserver',
      hydrate: 'defer-hydration',
      development: 'lmp-no-adapter',
    }))
      assert.ok(
        (await shipped(host, [`import '@lmp-widgets/elements/${entry}'`])).join('').includes(does),
        entry,
      )
  })

  it('type-checks in a program that checks its libraries too, also in one for Node alone', async () => {
    const packages = tarballs.filter(({ name }) => name !== '@lmp-widgets/angular')
    const forNode = packages.filter(({ name }) => /server|data-adapter/.test(name))
    await mkdir(join(host, 'node_modules/@types'), { recursive: true })
    for (const name of ['node', 'react'])
      await symlink(`${ROOT}node_modules/@types/${name}`, join(host, 'node_modules/@types', name))
    for (const [lib, some] of [
      [['es2022', 'dom', 'dom.iterable'], packages],
      [['es2022'], forNode],
    ] as const) {
      const entries = some.flatMap(entriesOf).filter(entry => !/\.(json|css)$|\/types\//.test(entry))
      await writeFile(join(host, 'types.ts'), entries.map(entry => `import '${entry}'\n`).join(''))
      const compilerOptions = {
        lib,
        module: 'nodenext',
        noEmit: true,
        strict: true,
        skipDefaultLibCheck: true,
        types: ['node'],
      }
      await writeFile(join(host, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['types.ts'] }))
      await succeed(tsc('-p', host))
    }
  })

  it('can be part of what a package of a host declares, such as components made of ours', async () => {
    await mkdir(join(host, 'node_modules/@types'), { recursive: true })
    const types = join(host, 'node_modules/@types/react')
    if (!existsSync(types)) await symlink(`${ROOT}node_modules/@types/react`, types)
    const programs = {
      'main.ts': `import { memo } from 'react'
        import { Dashboard, EnabledCustomers } from '@lmp-widgets/react'
        export const LicensingDashboard = memo(Dashboard)
        export const screen = { number: EnabledCustomers }\n`,
      'alone.ts': `import { memo } from 'react'
        import { EnabledCustomers } from '@lmp-widgets/react/enabled-customers'
        export const Customers = memo(EnabledCustomers)
        export const screen = { number: EnabledCustomers }\n`,
      'events.ts': `import '@lmp-widgets/elements'
        export const told = ({ detail }: HTMLElementEventMap['lmp-state']) => detail
        export const failed = ({ detail }: HTMLElementEventMap['lmp-error']) => detail
        export const opened = ({ detail }: HTMLElementEventMap['lmp-drill-down']) => detail\n`,
    }
    const compilerOptions = {
      lib: ['es2022', 'dom', 'dom.iterable'],
      module: 'nodenext',
      declaration: true,
      emitDeclarationOnly: true,
      outDir: 'declared',
      rootDir: '.',
      strict: true,
      skipLibCheck: true,
      types: [],
    }
    // Each alone: what one imports would lend its names to the other.
    for (const [file, program] of Object.entries(programs)) {
      await writeFile(join(host, file), program)
      await writeFile(join(host, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }))
      await succeed(tsc('-p', host))
    }
  })

  it('leaves the registry of elements alone where only a class is imported', async () => {
    await writeFile(
      join(host, 'class.js'),
      `import { EnabledCustomers } from '@lmp-widgets/elements/enabled-customers/class'
       console.log(EnabledCustomers.name, customElements.get('lmp-enabled-customers'))\n`,
    )
    const output = await succeed(command(process.execPath, ['class.js'], { cwd: host }))
    assert.equal(output, 'EnabledCustomers undefined')
  })
})
