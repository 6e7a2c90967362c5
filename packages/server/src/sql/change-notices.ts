import { Socket } from 'node:net'
import pg from 'pg'
import type { Widget } from '@lmp-widgets/data-adapter'
import { connectionTo } from './lost-connections.js'
import type { Scope } from './scope.js'

/** Called with the widgets to load again; without them, everything may have changed. */
type ChangeListener = (widgets?: readonly Widget[]) => void

/** What the database says: about the rows of these partners, or of any. */
interface Notice {
  account: string
  table: string
  partners?: readonly string[]
}

/** Which widgets depend on which table; a change of any other, such as the account itself, concerns all. */
const WIDGETS_OF: Readonly<Record<string, readonly Widget[]>> = {
  customers: [
    ...(['enabled-customers', 'new-partner-overview'] as const),
    ...(['customer-license-status', 'partner-license-status'] as const),
  ],
  partners: [
    ...(['active-partners', 'inactive-new-partners', 'partner-license-status'] as const),
    ...(['new-partner-acquisition', 'new-partner-overview'] as const),
  ],
  service_plans: ['enabled-service-plans', 'customer-license-status', 'partner-license-status'],
  licenses: [
    ...(['customer-license-status', 'partner-license-status'] as const),
    ...(['inactive-new-partners', 'new-partner-overview'] as const),
  ],
  usage_reports: ['usage-report-status', 'chargeable-unit-decrease'],
  billing_reports: ['billing-report-status'],
  units: ['chargeable-unit-decrease', 'new-partner-overview'],
  products: ['chargeable-unit-decrease'],
}

/** Milliseconds until a lost connection is made again. */
const PAUSE = 2000

/**
 * What a Postgres server says on `lmp_changes`, to those who listen to an account: one connection from the first of them
 * on. What is missed while it is lost is unknown: they then hear that everything may have changed. Without a connection
 * string, as for an embedded database, nothing is ever said.
 */
export class ChangeNotices {
  readonly #connectionString: string | undefined
  readonly #listeners = new Map<ChangeListener, Scope>()
  #client: pg.Client | undefined
  #socket: Socket | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(connectionString: string | undefined) {
    this.#connectionString = connectionString
  }

  /** Listens to the changes of one account, or of what is one partner's in it; returns how to stop. */
  subscribe(accountId: string, listener: ChangeListener, partnerId?: string): () => void {
    const mine: ChangeListener = widgets => listener(widgets)
    this.#listeners.set(mine, { accountId, partnerId })
    if (this.#connectionString && !this.#client && !this.#timer) void this.#connect(this.#connectionString)
    return () => void this.#listeners.delete(mine)
  }

  /** Ends the connection without waiting for the server: nothing that it would have to read is under way. */
  close(): void {
    clearTimeout(this.#timer)
    this.#client = this.#timer = undefined
    this.#socket?.destroy()
  }

  async #connect(connectionString: string): Promise<void> {
    this.#timer = undefined
    const socket = new Socket()
    this.#socket = socket
    let client: pg.Client | undefined
    const onLost = () => {
      if (this.#client !== client) return
      this.#client = undefined
      void client?.end().catch(() => {})
      this.#timer = setTimeout(() => void this.#connect(connectionString), PAUSE).unref()
    }
    try {
      // This reads the certificates that the string names: while one is exchanged, its file may be missing.
      client = new pg.Client({ ...connectionTo(connectionString), stream: () => socket })
      this.#client = client
      client.on('error', onLost)
      client.on('end', onLost)
      client.on('notification', ({ payload }) => this.#onNotice(payload))
      await client.connect()
      await client.query('listen lmp_changes')
      // Answers from before this moment may be out of date: nobody was told of what changed since.
      if (this.#client === client) this.#tell()
    } catch {
      onLost()
    }
  }

  #onNotice(payload: string | undefined): void {
    try {
      const { account, table, partners } = JSON.parse(payload ?? '') as Notice
      this.#tell(account, Object.hasOwn(WIDGETS_OF, table) ? WIDGETS_OF[table] : undefined, partners)
    } catch {
      // Other messages on this channel are not for us.
    }
  }

  #tell(account?: string, widgets?: readonly Widget[], partners?: readonly string[]): void {
    for (const [listener, { accountId, partnerId }] of [...this.#listeners]) {
      const isForeign = partnerId !== undefined && partners?.includes(partnerId) === false
      if (account !== undefined && (account !== accountId || isForeign)) continue
      try {
        listener(widgets)
      } catch (error) {
        // A listener that throws does not affect the others.
        process.emitWarning(error instanceof Error ? error : String(error))
      }
    }
  }
}
