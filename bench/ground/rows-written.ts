import type { District } from './district.ts'
import { type Shot, shoot } from './shoot.ts'

/** Every row that one act leaves behind, per table: with what is the act's own (ids, moments, words, numbers given) taken out, so that two acts of the same kind can be compared. */
export async function rowsWritten({ pool }: District, url: string, shot: Shot): Promise<string[]> {
  const before = await pool.query<{ xid: string }>('select pg_current_xact_id()::text as xid')
  const answer = await shoot(url, shot)
  if (!answer.ok) throw new Error(`${shot.path} answered ${answer.status}: ${answer.text}`)
  const tables = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
  )
  const written: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${name} t where t.xmin::text::bigint > $1::bigint`,
      [before.rows[0]?.xid],
    )
    written.push(...rows.map(({ row }) => `${name} ${JSON.stringify(masked(row))}`))
  }
  return written.sort()
}

/** Words of a closed list: these must be equal. */
const listed = /kind|status|side|state|level|unit|rule|source|series|stopped_by|public|district_id/

function masked(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(one => masked(one, key))
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(entries.map(([name, one]) => [name, masked(one, name)]))
  }
  if (typeof value === 'number') return key === 'last' ? 'number' : value
  if (typeof value !== 'string' || value === '') return value
  if (key === 'answer') return Object.keys(JSON.parse(value)).sort()
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return 'id'
  return listed.test(key) ? value : 'words'
}
