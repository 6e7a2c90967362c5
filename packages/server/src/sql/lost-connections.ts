import type pg from 'pg'

/** How a server is reached. A packet that is dropped is told to nobody, so a connection at rest is looked after. */
export function connectionTo(connectionString: string): pg.ClientConfig {
  return {
    connectionString,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
}

const BEGIN_OF_QUESTION = /^start transaction .*read only$/
const END = /^(commit|rollback)$/
/** Each question of a new day waits for it; the server moves the day to the end, also when nobody waits any more. */
const ADVANCE = /^select lmp\.advance_day\(/

/**
 * Ends the connection when a statement of a question, a transaction that only reads or the move of the day before it, has no
 * answer after so many milliseconds: then none will come, and the question would keep its place in the pool. Loading and
 * other upkeep take their time.
 */
export function endWhenSilent(client: pg.ClientBase & Pick<pg.Client, 'end'>, deadline: number): void {
  const send = client.query.bind(client) as (text: string, values?: unknown[]) => Promise<unknown>
  let isQuestion = false
  const query = async (text: string, values?: unknown[]) => {
    isQuestion ||= BEGIN_OF_QUESTION.test(text)
    const isAwaited = isQuestion || ADVANCE.test(text)
    const impatience = isAwaited ? setTimeout(() => void client.end().catch(() => {}), deadline) : undefined
    if (END.test(text)) isQuestion = false
    try {
      return await send(text, values)
    } finally {
      clearTimeout(impatience)
    }
  }
  client.query = query as typeof client.query
}
