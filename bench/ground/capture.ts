import type pg from 'pg'

export type Statement = { text: string; values: unknown[] }

/** Writes down every statement that one act sends to the database: what the floor then runs. */
export async function capture(pool: pg.Pool, act: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const restores: (() => void)[] = []
  const watch = (client: pg.PoolClient) => {
    const query = client.query
    client.query = ((first: unknown, second: unknown, ...rest: unknown[]) => {
      const named =
        typeof first === 'object' && first !== null && 'text' in first ? (first as { text: string; values?: unknown[] }) : undefined
      const text = named?.text ?? (typeof first === 'string' ? first : '')
      const values = named?.values ?? (Array.isArray(second) ? second : [])
      if (text) statements.push({ text, values })
      return (query as (...args: unknown[]) => unknown).call(client, first, second, ...rest)
    }) as typeof client.query
    restores.push(() => {
      client.query = query
    })
  }
  const seen = new WeakSet<pg.PoolClient>()
  const onAcquire = (client: pg.PoolClient) => {
    if (seen.has(client)) return
    seen.add(client)
    watch(client)
  }
  pool.on('acquire', onAcquire)
  try {
    await act()
  } finally {
    pool.off('acquire', onAcquire)
    for (const restore of restores) restore()
  }
  return statements
}
