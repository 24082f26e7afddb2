import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartRefusal } from '#start-refusal.ts'
import { connectOnce } from './wait-for-database.ts'

export const migrationsFolder = join(import.meta.dirname, '../../migrations')

/** Whoever migrates holds this lock; others wait and then find nothing left to do. */
const MIGRATING = 4_600_001
const OLDEST_SERVER = 150_000

interface Migration {
  number: number
  name: string
  checksum: string
  sql: string
}

export interface Migrating {
  /** The role the application connects as; it gets the grants. */
  role: string
  folder?: string
}

/** Brings the schema up to date as its owner and renews the application's grants; returns the numbers applied now. */
export async function migrate(ownerUrl: string, { role, folder = migrationsFolder }: Migrating): Promise<number[]> {
  const client = await connectOnce(ownerUrl, 'yigen migrations')
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    const pending = whatIsPending(readMigrations(folder), await readLanded(client))
    for (const migration of pending) await land(client, migration)
    await grant(client, role, folder)
    return pending.map(({ number }) => number)
  } finally {
    await client.end()
  }
}

async function refuseOldServer(client: pg.Client) {
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
  if ((rows[0]?.version ?? 0) < OLDEST_SERVER) throw new StartRefusal('需要 PostgreSQL 15 或更高版本。PostgreSQL 15 or later is needed.')
}

export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter(file => /^\d{4}_.+\.sql$/.test(file))
  return files.sort().map((name, index) => {
    const number = Number(name.slice(0, 4))
    if (number !== index + 1) throw new Error(`Migration ${name} is out of order: number ${index + 1} was expected.`)
    const sql = readFileSync(join(folder, name), 'utf8')
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function readLanded(client: pg.Client): Promise<Omit<Migration, 'sql'>[]> {
  await client.query(`create table if not exists schema_migration (
    number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<Omit<Migration, 'sql'>>('select number, name, checksum from schema_migration order by number')
  return rows
}

function whatIsPending(migrations: Migration[], landed: Omit<Migration, 'sql'>[]): Migration[] {
  for (const { number, name, checksum } of landed) {
    const file = migrations[number - 1]
    if (!file)
      throw new StartRefusal(`数据库比程序新（已有 ${name}），请升级程序。The database is newer than this program: it holds ${name}.`)
    if (file.checksum !== checksum)
      throw new StartRefusal(
        `迁移文件 ${name} 落地后被改动，请改用新的编号。Migration ${name} was changed after it landed: write a new one.`,
      )
  }
  return migrations.slice(landed.length)
}

async function land(client: pg.Client, { number, name, checksum, sql }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** `grants.sql` names the role `yigen_app`; a deployment may call it otherwise. */
async function grant(client: pg.Client, role: string, folder: string) {
  const name = pg.escapeIdentifier(role)
  const file = join(folder, 'grants.sql')
  const grants = existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/\byigen_app\b/g, name) : ''
  await client.query(`begin; grant select on schema_migration to ${name}; ${grants}; commit`)
}
