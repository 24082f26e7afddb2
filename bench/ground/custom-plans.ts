import type pg from 'pg'

/** How often PostgreSQL planned a named statement for its values, on the connections of a pool that rests, so far: of a generic plan it plans none. */
export async function customPlans(pool: pg.Pool): Promise<number> {
  const clients = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()))
  try {
    const plans = await Promise.all(
      clients.map(client =>
        client.query<{ count: number }>('select coalesce(sum(custom_plans), 0)::int as count from pg_prepared_statements'),
      ),
    )
    return plans.reduce((sum, { rows }) => sum + (rows[0]?.count ?? 0), 0)
  } finally {
    for (const client of clients) client.release()
  }
}
