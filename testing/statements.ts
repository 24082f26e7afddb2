import type pg from 'pg'

/** The text of every statement that an act sends to PostgreSQL, `begin` and `commit` with them, in their order. */
export async function statementsOf(pool: pg.Pool, act: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const restores = new Map<pg.PoolClient, () => void>()
  const watch = (client: pg.PoolClient) => {
    if (restores.has(client)) return
    const { query } = client
    restores.set(client, () => {
      client.query = query
    })
    client.query = ((...args: [unknown, ...unknown[]]) => {
      const text = textOf(args[0])
      if (text) statements.push(text)
      return (query as (...args: unknown[]) => unknown).apply(client, args)
    }) as typeof client.query
  }
  pool.on('acquire', watch)
  try {
    await act()
  } finally {
    pool.off('acquire', watch)
    for (const restore of restores.values()) restore()
  }
  return statements
}

const textOf = (statement: unknown): string | undefined =>
  typeof statement === 'string' ? statement : (statement as { text?: string })?.text
