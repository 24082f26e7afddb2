import type pg from 'pg'
import { StartRefusal } from '#start-refusal.ts'
import { tablesOf } from './tables-of.ts'

/** Whoever is connected would write into what is being replaced. Another role's sessions are seen by database and role alone. */
export async function refuseServed(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ others: string }>(`
    select string_agg(usename::text || ' ' || pid, ', ') as others from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and usename is not null`)
  const others = rows[0]?.others
  if (others)
    throw new StartRefusal(
      `数据库正在使用中（${others}）：请先停止服务再恢复。The database is in use (${others}): stop the servers, then restore.`,
    )
}

export async function refuseFilled(client: pg.Client): Promise<void> {
  const names = (await tablesOf(client)).map(({ name }) => name)
  if (names.length === 0) return
  const held: string[] = []
  for (const name of ['member', 'enterprise', 'history']) if (names.includes(name)) held.push(`${name} ${await rowsIn(client, name)}`)
  throw new StartRefusal(
    `目标数据库里已有数据（${held.join(', ')} 行）。确认要用备份替换它，请加 --replace。` +
      `The database that would take the backup is not empty (rows: ${held.join(', ')}). To replace what it holds, say --replace.`,
  )
}

async function rowsIn(client: pg.Client, name: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)
  return rows[0]?.n ?? 0
}
