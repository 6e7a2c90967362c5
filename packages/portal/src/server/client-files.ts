import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** An `Accept-Encoding` that takes brotli; with `q=0` it refuses it. */
const BROTLI = /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/

/** The built client, held in memory: only what was built can be asked for. */
export class ClientFiles {
  readonly #assets: ReadonlyMap<string, Buffer<ArrayBuffer>>

  /** Files by their names. */
  constructor(assets: ReadonlyMap<string, Buffer<ArrayBuffer>>) {
    this.#assets = assets
  }

  /** Reads what `buildClient` made: the two pages, and everything that they load. */
  static async read(folder: string): Promise<{ app: string; plain: string; assets: ClientFiles }> {
    const assets = join(folder, 'assets')
    const names = await readdir(assets)
    const files = await Promise.all(
      names.map(async name => [name, Buffer.from(await readFile(join(assets, name)))] as const),
    )
    return {
      app: await readFile(join(folder, 'app.html'), 'utf8'),
      plain: await readFile(join(folder, 'plain.html'), 'utf8'),
      assets: new ClientFiles(new Map(files)),
    }
  }

  /** The file of that name, compressed where the browser can read that; undefined when there is none. */
  response(name: string, acceptEncoding: string): Response | undefined {
    const type = TYPES[extname(name)]
    const plain = this.#assets.get(name)
    if (type === undefined || plain === undefined) return undefined
    const brotli = BROTLI.test(acceptEncoding) ? this.#assets.get(`${name}.br`) : undefined
    return new Response(brotli ?? plain, {
      headers: {
        'Content-Type': type,
        // The name holds a hash of the contents, so it can be kept for good.
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
        ...(brotli ? { 'Content-Encoding': 'br' } : {}),
      },
    })
  }
}
