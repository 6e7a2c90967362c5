import type { LogEvent } from 'kysely'
import type pg from 'pg'
import type { Viewer } from '@lmp-widgets/data-adapter/records'

/** Prints the plan of a statement, as the role of that viewer runs it. */
export async function explain(pool: pg.Pool, { query }: LogEvent, viewer: Viewer): Promise<void> {
  if (!/from/.test(query.sql)) return
  const client = await pool.connect()
  await client.query('begin read only')
  await client.query(
    `select set_config('role', $1, true), set_config('lmp.account_id', $2, true), set_config('lmp.partner_id', $3, true),
            set_config('max_parallel_workers_per_gather', '0', true)`,
    [viewer.partner ? 'lmp_partner_reader' : 'lmp_reader', viewer.accountId, viewer.partner?.id ?? ''],
  )
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${query.sql}`, [
    ...query.parameters,
  ])
  await client.query('rollback')
  client.release()
  console.log(rows.map(row => `           ${row['QUERY PLAN']}`).join('\n'))
}
