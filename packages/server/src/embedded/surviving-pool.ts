import pg from 'pg'

/** A pool whose broken connections fail their query and nothing else: the next one is made when it is needed. */
export function survivingPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', ignore)
  pool.on('connect', client => client.on('error', ignore))
  return pool
}

function ignore() {}
