import type pg from 'pg'

/**
 * Calls back when a statement makes the server panic, as a log that cannot be written does. A server of its own process then
 * ends, and all its connections; an embedded one goes on, says nothing more that holds, and may not answer at all. What it
 * panicked for is told, not that there is nobody to roll back.
 */
export function onPanic(client: pg.ClientBase & Pick<pg.Client, 'end'>, panicked: () => void): void {
  const send = client.query.bind(client) as (text: string, values?: unknown[]) => Promise<unknown>
  let isOver = false
  const query = async (text: string, values?: unknown[]) => {
    if (isOver && text === 'rollback') return { rows: [] }
    try {
      return await send(text, values)
    } catch (error) {
      if ((error as Partial<pg.DatabaseError>).severity === 'PANIC') {
        isOver = true
        void client.end().catch(() => {})
        panicked()
      }
      throw error
    }
  }
  client.query = query as typeof client.query
}
