import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Tables } from './schema.js'

interface Asked {
  value: RawBuilder<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Values that are asked for in one turn go to the database in one statement: most of them cost less than their way. */
export class TurnStatement {
  readonly #db: Kysely<Tables>
  #asked: Asked[] = []

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** The value of an expression: of a subquery, say. */
  value(value: RawBuilder<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#asked.length === 0) queueMicrotask(() => void this.#ask())
      this.#asked.push({ value, resolve, reject })
    })
  }

  async #ask(): Promise<void> {
    const asked = this.#asked
    this.#asked = []
    try {
      const values = sql.join(asked.map(({ value }, place) => sql`${value} as ${sql.ref(`value_${place}`)}`))
      const { rows } = await sql<Record<string, unknown>>`select ${values}`.execute(this.#db)
      for (const [place, { resolve }] of asked.entries()) resolve(rows[0]?.[`value_${place}`])
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
}
