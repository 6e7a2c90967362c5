/** What a page loads: bundled, minified, brotli 11, all of lit included. */
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { ROOT } from './command.js'
import { verdict } from './verdict.js'

const ONE = "import '@lmp-widgets/elements/enabled-customers'"
const ALL = "export * from '@lmp-widgets/elements'"
const HTTP = "export { HttpAdapter } from '@lmp-widgets/data-adapter/http'"

async function size(lines, plugins = []) {
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: `${ROOT}test` },
    bundle: true,
    conditions: ['lmp-source'],
    format: 'esm',
    legalComments: 'none',
    logLevel: 'silent',
    minify: true,
    plugins,
    target: 'es2022',
    tsconfig: `${ROOT}tsconfig.json`,
    write: false,
  })
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(outputFiles[0].contents, { params }).length
}

/** Leaves the chart's own modules and all that only they import out of a bundle. */
const withoutChart = {
  name: 'without-chart',
  setup({ onLoad }) {
    onLoad({ filter: /elements\/src\/(charts|new-partner-acquisition)\// }, () => ({ contents: '' }))
  },
}

const all = await size([ALL, HTTP])
const figures = [
  { what: 'enabled-customers + HttpAdapter', bytes: await size([ONE, HTTP]), limit: 11_000 },
  { what: 'all + HttpAdapter', bytes: all, limit: 28_000 },
  { what: 'chart', bytes: all - (await size([ALL, HTTP], [withoutChart])), limit: 3_000 },
]

const say = ({ what, bytes, limit }) => `${what} ${bytes} of ${limit} bytes`
verdict(
  figures.map(say).join(', '),
  figures.some(({ bytes, limit }) => bytes > limit) ? figures.map(say) : [],
  'what only one part needs belongs in that part; esbuild --analyze names the bytes',
)
