import { createHash } from 'node:crypto'
import { escapeHtml } from './html.js'

const STYLE = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{max-width:34em;margin:18vh auto;padding:0 24px}h1{font-size:20px}li{margin:.3em 0}`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** What the portal is busy with while it starts: told at the terminal, and on the page if it is opened early. */
export class Progress {
  readonly #steps = new Map<string, string>()
  readonly #say: (line: string) => void

  constructor(say: (line: string) => void) {
    this.#say = say
  }

  /** The progress of a step: "Database: seeding". */
  report(step: string, state: string): void {
    if (this.#steps.get(step) === state) return
    this.#steps.set(step, state)
    this.#say(`  ${step}: ${state}`)
  }

  /** The answer to everything while the portal starts. */
  response(path: string): Response {
    const headers = { 'Retry-After': '1', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
    if (path === '/healthz' || path.startsWith('/api/'))
      return Response.json(
        { status: 'starting', steps: Object.fromEntries(this.#steps) },
        { status: 503, headers },
      )
    const steps = [...this.#steps].map(
      ([step, state]) => `<li>${escapeHtml(step)}: ${escapeHtml(state)}</li>`,
    )
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="1"><title>Starting</title><style>${STYLE}</style></head>
<body><h1>The portal is starting</h1><p>The first start fills the database; this page looks again every second.</p><ul>${steps.join('')}</ul></body></html>`
    return new Response(page, {
      status: 503,
      headers: {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
        'Referrer-Policy': 'no-referrer',
      },
    })
  }
}
