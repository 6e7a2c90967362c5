import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { toError } from './file-errors.js'

/** The most bytes of the folder's place: some systems take 103 for the path of a socket, and 28 come after the place. */
const LONGEST_PLACE = 75

/** Where the embedded database lives. */
export interface EmbeddedOptions {
  /** Its folder; in memory when not given. */
  folder?: string | undefined
  /** A file with an empty database, created when missing, so that the next new one starts in a second. */
  image?: string | undefined
  /** Milliseconds that one statement may compute; then the database is stopped and started again. */
  deadline: number
}

/**
 * PGlite in a worker thread, reached through a socket that only this user can open.
 * It serves one connection well: use a pool of one.
 */
export class EmbeddedPostgres {
  /** What a `pg` pool needs to reach it. */
  readonly connection: { host: string; port: number; user: string; database: string }

  readonly #options: EmbeddedOptions
  #worker: Worker | undefined
  #ready: Promise<void> | undefined
  /** The previous one must be gone first: both would write into the same folder. */
  #stopping: Promise<unknown> | undefined
  #watch: NodeJS.Timeout | undefined
  #closed = false
  /** Even if nobody closes it: a program may end because something else has failed. */
  readonly #onProcessExit = () => rmSync(this.connection.host, { recursive: true, force: true })

  /** Starts it. Rejects when the folder cannot be opened. */
  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    // A private folder: whoever reaches the socket is the owner of the data.
    const sockets = await mkdtemp(join(shortPlace(), 'lmp-db-'))
    const database = new EmbeddedPostgres(options, sockets)
    try {
      await database.ready()
    } catch (error) {
      await database.close()
      throw error
    }
    return database
  }

  private constructor(options: EmbeddedOptions, sockets: string) {
    this.#options = options
    this.connection = { host: sockets, port: 5432, user: 'postgres', database: 'postgres' }
    process.once('exit', this.#onProcessExit)
  }

  /** Resolves when it takes connections: at once, unless it is starting again. */
  ready(): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('The database is closed.'))
    return (this.#ready ??= this.#start())
  }

  /** Stops it as it is: the next request starts it again. */
  breakOff(): void {
    const worker = this.#worker
    if (!worker) return
    this.#stopping = worker.terminate()
    this.#onExit(worker)
  }

  /** Stops it and leaves nothing behind but the folder. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    // Whoever opens the folder next must find it alone: what is starting again comes up first, what was stopped is gone.
    await this.#ready?.catch(() => {})
    await this.#stopping
    clearInterval(this.#watch)
    const worker = this.#worker
    if (worker) {
      const gone = new Promise(resolve => worker.once('exit', resolve))
      worker.postMessage('close')
      const impatience = setTimeout(() => void worker.terminate(), this.#options.deadline)
      await gone
      clearTimeout(impatience)
    }
    await rm(this.connection.host, { recursive: true, force: true })
    process.off('exit', this.#onProcessExit)
  }

  async #start(): Promise<void> {
    await this.#stopping
    const { folder, image } = this.#options
    const socket = join(this.connection.host, `.s.PGSQL.${this.connection.port}`)
    await rm(socket, { force: true })
    const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), {
      workerData: { folder, image, socket },
      // It is plain JavaScript: whatever loader this process runs its own sources with would only delay it.
      execArgv: [],
    })
    this.#worker = worker
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('The embedded database stopped while starting.')))
      worker.once('message', () => resolve())
    }).catch((error: unknown) => {
      // A start that failed is forgotten: the next request tries again.
      this.#stopping = worker.terminate()
      this.#onExit(worker)
      throw toError(error)
    })
    worker.on('error', () => {}) // Whoever waits for an answer hears of it through the closed connection.
    worker.once('exit', () => this.#onExit(worker))
    this.#watchOver(worker)
  }

  // The worker computes one statement at a time, and answers no ping while it does.
  #watchOver(worker: Worker) {
    const { deadline } = this.#options
    let asked = 0
    worker.on('message', () => (asked = 0))
    clearInterval(this.#watch)
    this.#watch = setInterval(() => {
      if (asked === 0) {
        asked = performance.now()
        worker.postMessage('ping')
      } else if (performance.now() - asked > deadline) {
        this.breakOff()
      }
    }, deadline / 10)
    this.#watch.unref()
  }

  #onExit(worker: Worker) {
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#ready = undefined
    clearInterval(this.#watch)
  }
}

/** Where a socket has a path that is not cut: else it would lie outside its folder, under a name that others get too. */
function shortPlace(): string {
  return Buffer.byteLength(tmpdir()) > LONGEST_PLACE ? '/tmp' : tmpdir()
}
