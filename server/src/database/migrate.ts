import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartRefusal } from '#start-refusal.ts'
import { connectOnce } from './wait-for-database.ts'

export const migrationsFolder = join(import.meta.dirname, '../../migrations')

/** Whoever migrates holds this lock; others wait and then find nothing left to do. */
const MIGRATING = 4_600_001
const OLDEST_SERVER = 150_000

/**
 * Who waits for a table makes everybody behind it wait, so it is tried for a moment and then again. And of two that wait for each other it must be the migration that gives up:
 * PostgreSQL ends whoever notices first, after a second.
 */
const LOCK_MILLISECONDS = 100
const PAUSE_MILLISECONDS = 400
const PATIENCE_MILLISECONDS = 600_000
/** What somebody else holds, or holds the other way round: lock_not_available, deadlock_detected. */
const HELD = new Set(['55P03', '40P01'])

interface Migration {
  number: number
  name: string
  checksum: string
  sql: string
  /** What the oldest program knows that serves with it; where it does not say, the first that brings it. */
  serves_from: number
}

export interface Migrating {
  /** The role the application connects as; it gets the grants. */
  role: string
  folder?: string
}

/**
 * Brings the schema up to date as its owner and renews the application's grants; returns the numbers applied now.
 * A database that a later version has expanded is left as it is, with that version's grants.
 */
export async function migrate(ownerUrl: string, { role, folder = migrationsFolder }: Migrating): Promise<number[]> {
  const client = await connectOnce(ownerUrl, 'yigen migrations')
  try {
    await refuseOldServer(client)
    return await whileNobodyMigrates(client, async () => {
      const [migrations, landed] = [readMigrations(folder), await readLanded(client)]
      const pending = whatIsPending(migrations, landed)
      for (const migration of pending) await land(client, migration)
      if (landed.length <= migrations.length) await grant(client, role, folder)
      return pending.map(({ number }) => number)
    })
  } finally {
    await client.end()
  }
}

/** Others wait, a server that starts among them. */
export async function whileNobodyMigrates<T>(client: pg.Client, act: () => Promise<T>): Promise<T> {
  await client.query('select pg_advisory_lock($1)', [MIGRATING])
  const done = await act()
  await client.query('select pg_advisory_unlock($1)', [MIGRATING])
  return done
}

/** The tables as the first `count` migrations made them, within the caller's transaction; which have landed is the caller's to write. */
export async function layOut(client: pg.Client, count: number, folder: string = migrationsFolder): Promise<void> {
  await client.query(listOfMigrations)
  for (const { sql } of readMigrations(folder).slice(0, count)) await client.query(sql)
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
    const serves_from = Number(/^-- serves programs from (\d{4})$/m.exec(sql)?.[1] ?? number)
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex'), serves_from }
  })
}

/** One that an earlier version made lacks the last column. */
const listOfMigrations = `create table if not exists schema_migration (
  number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now(), serves_from int);
  do $$ begin
    if not exists (select from pg_attribute where attrelid = 'schema_migration'::regclass and attname = 'serves_from')
    then alter table schema_migration add column serves_from int; end if; end $$`

type Landed = Omit<Migration, 'sql'>

async function readLanded(client: pg.Client): Promise<Landed[]> {
  await client.query(listOfMigrations)
  const { rows } = await client.query<Landed>(
    'select number, name, checksum, coalesce(serves_from, number) as serves_from from schema_migration order by number',
  )
  return rows
}

/** Whether there is a migration to come that the version before does not outlive: what reads this database now must have stopped. */
export async function endsVersionBefore(ownerUrl: string, folder: string = migrationsFolder): Promise<boolean> {
  const client = await connectOnce(ownerUrl, 'yigen migrations')
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('schema_migration') is not null as there`)
    const landed = rows[0]?.there ? await readLanded(client) : []
    return (
      landed.length > 0 && readMigrations(folder).some(({ number, serves_from }) => number > landed.length && serves_from > landed.length)
    )
  } finally {
    await client.end()
  }
}

function whatIsPending(migrations: Migration[], landed: Landed[]): Migration[] {
  for (const { number, name, checksum } of landed) {
    const file = migrations[number - 1]
    if (file && file.checksum !== checksum)
      throw new StartRefusal(
        `迁移文件 ${name} 落地后被改动，请改用新的编号。Migration ${name} was changed after it landed: write a new one.`,
      )
  }
  refuseContracted(migrations.length, landed.slice(migrations.length))
  return migrations.slice(landed.length)
}

/** A program is served by a database that later versions have only added to; one that took away what it reads says so (docs/operations/upgrade.md). */
export function refuseContracted(known: number, later: readonly Pick<Landed, 'name' | 'serves_from'>[]): void {
  const contracted = later.find(({ serves_from }) => serves_from > known)
  if (contracted)
    throw new StartRefusal(
      `数据库比程序新（已有 ${contracted.name}），请升级程序。The database is newer than this program: it holds ${contracted.name}.`,
    )
  const newest = later.at(-1)
  if (newest)
    console.warn(
      `数据库已由更新的版本扩充（${newest.name}），本程序照常服务。A later version has added to the database (${newest.name}); this program serves on.`,
    )
}

async function land(client: pg.Client, migration: Migration) {
  for (const until = Date.now() + PATIENCE_MILLISECONDS; ; await sleep(PAUSE_MILLISECONDS)) {
    try {
      return await landOnce(client, migration)
    } catch (fault) {
      if (Date.now() < until && HELD.has((fault as pg.DatabaseError).code ?? '')) continue
      throw new Error(`Migration ${migration.name} failed: ${(fault as Error).message}`, { cause: fault })
    }
  }
}

async function landOnce(client: pg.Client, { number, name, checksum, sql, serves_from }: Migration) {
  await client.query(`begin; set local lock_timeout = ${LOCK_MILLISECONDS}`)
  try {
    await client.query(sql)
    const row = [number, name, checksum, serves_from]
    await client.query('insert into schema_migration (number, name, checksum, serves_from) values ($1, $2, $3, $4)', row)
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw fault
  }
}

/** `grants.sql` names the role `yigen_app`; a deployment may call it otherwise. */
async function grant(client: pg.Client, role: string, folder: string) {
  const name = pg.escapeIdentifier(role)
  const file = join(folder, 'grants.sql')
  const grants = existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/\byigen_app\b/g, name) : ''
  await client.query(`begin; grant select on schema_migration to ${name}; ${grants}; commit`)
}
