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

/**
 * Ends the connection when a statement of a question, a transaction that only reads, has no answer after so many
 * milliseconds: then none will come, and the question would keep its place in the pool. Loading and upkeep take their time.
 */
export function endWhenSilent(client: pg.ClientBase & Pick<pg.Client, 'end'>, deadline: number): void {
  const send = client.query.bind(client) as (text: string, values?: unknown[]) => Promise<unknown>
  let isQuestion = false
  const query = async (text: string, values?: unknown[]) => {
    isQuestion ||= BEGIN_OF_QUESTION.test(text)
    const impatience = isQuestion ? setTimeout(() => void client.end().catch(() => {}), deadline) : undefined
    if (END.test(text)) isQuestion = false
    try {
      return await send(text, values)
    } finally {
      clearTimeout(impatience)
    }
  }
  client.query = query as typeof client.query
}
