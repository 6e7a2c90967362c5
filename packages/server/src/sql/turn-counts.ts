import { sql, type Kysely } from 'kysely'
import { passesFor, type Counted } from './passes.js'
import type { Tables } from './schema.js'
import type { Scope } from './scope.js'

interface Asked {
  counted: Counted
  resolve(count: number): void
  reject(error: unknown): void
}

/** Counts requested in the same tick go to the database in one statement: most cost less than the round trip. */
export class TurnCounts {
  readonly #db: Kysely<Tables>
  readonly #scope: Scope
  #asked: Asked[] = []

  constructor(db: Kysely<Tables>, scope: Scope) {
    this.#db = db
    this.#scope = scope
  }

  /** How many rows the list has, or had. */
  count(counted: Counted): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#asked.length === 0) queueMicrotask(() => void this.#ask())
      this.#asked.push({ counted, resolve, reject })
    })
  }

  async #ask(): Promise<void> {
    const asked = this.#asked
    this.#asked = []
    try {
      const passes = passesFor(
        this.#scope,
        asked.map(({ counted }) => counted),
      )
      const values = passes.map(({ value }, index) => sql`${value} as ${sql.ref(`value_${index}`)}`)
      const { rows } = await sql<Record<string, unknown>>`select ${sql.join(values)}`.execute(this.#db)
      for (const [index, { read }] of passes.entries()) {
        for (const [place, count] of read(rows[0]?.[`value_${index}`])) asked[place]!.resolve(count)
      }
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
}
