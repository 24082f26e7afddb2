import type pg from 'pg'
import { StartRefusal } from '#start-refusal.ts'
import type { Connection } from './connect.ts'
import { endsVersionBefore, migrate, migrationsFolder, readMigrations, refuseContracted } from './migrate.ts'
import { untilNobodyServes } from './until-nobody-serves.ts'

/** Migrates as the owner; without the owner's address it only makes sure that somebody has. */
export async function bringUpToDate({ ownerUrl, role }: Connection, pool: pg.Pool) {
  if (ownerUrl && (await endsVersionBefore(ownerUrl))) await untilNobodyServes(ownerUrl, role)
  if (ownerUrl) return migrate(ownerUrl, { role })
  const newest = readMigrations(migrationsFolder).at(-1)?.number ?? 0
  const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('schema_migration') is not null as there`)
  const landed = rows[0]?.there ? await newestLanded(pool) : 0
  if (landed > newest) refuseContracted(newest, await landedAfter(pool, newest))
  if (landed < newest)
    throw new StartRefusal(
      `数据库停在第 ${landed} 号迁移，程序需要第 ${newest} 号：请设置 DATABASE_OWNER_URL 后再启动。` +
        `The database stands at migration ${landed}, the program needs ${newest}: set DATABASE_OWNER_URL and start again.`,
    )
  return []
}

async function newestLanded(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ number: number }>('select coalesce(max(number), 0) as number from schema_migration')
  return rows[0]?.number ?? 0
}

async function landedAfter(pool: pg.Pool, number: number) {
  const { rows } = await pool.query<{ name: string; serves_from: number }>(
    'select name, coalesce(serves_from, number) as serves_from from schema_migration where number > $1 order by number',
    [number],
  )
  return rows
}
