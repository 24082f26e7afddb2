import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '@yigen/server/all-slices.ts'
import { seedGround } from '@yigen/server/begin-district.ts'
import { type Database, openDatabase } from '@yigen/server/database/database.ts'
import { startEmbedded } from '@yigen/server/database/embedded.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { ofLongWork } from '@yigen/server/database/limits.ts'
import { migrate } from '@yigen/server/database/migrate.ts'
import { provision } from '@yigen/server/database/provision.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import { runOnce } from '@yigen/testing/admin.ts'
import pg from 'pg'
import { fillRequests, type Size } from './fill.ts'
import { options } from './options.ts'

export type District = Database & { ownerUrl: string; url: string; stop(): Promise<void> }

/** The moment every bench lives in: a Wednesday morning. */
export const benchNow = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
export const districtId = '440105'

const settings = ['shared_buffers=1GB', 'max_connections=60', 'max_wal_size=8GB', 'checkpoint_timeout=30min']
/** Several may look quickly at the same time, each on a database of its own. */
const quickSettings = ['shared_buffers=512MB', 'max_connections=300', 'max_wal_size=2GB', 'checkpoint_timeout=30min']

/** A cluster with production's settings on a real disk and one filled district. The cluster stays below the temporary folder; each bench makes its own database anew. */
export async function benchDistrict(bench: string, size: Size): Promise<District> {
  const { quick } = options
  const folder = join(tmpdir(), quick ? 'yigen-bench-quick' : 'yigen-bench')
  mkdirSync(folder, { recursive: true })
  const name = quick ? `${bench}_${process.pid}` : bench
  const embedded = await startEmbedded(folder, { settings: quick ? quickSettings : settings })
  const admin = embedded.url('postgres', 'postgres')
  if (quick) await dropLeft(admin)
  await runOnce(admin, `drop database if exists ${name} with (force)`)
  await provision(admin, name, 'yigen_app')
  const ownerUrl = embedded.url(name, 'postgres')
  await migrate(ownerUrl, { role: 'yigen_app' })
  const url = embedded.url(name, 'yigen_app')
  const database = openDatabase(url, { max: 20, limits: ofLongWork })
  await inTransaction(database.db, async trx => {
    await seedGround(trx, districtId, benchNow.subtract({ hours: 24 * 200 }))
    await startDistrict(trx, districtId)
  })
  await fillRequests(ownerUrl, size)
  return {
    ...database,
    ownerUrl,
    url,
    async stop() {
      await database.close()
      await runOnce(admin, `drop database if exists ${name} with (force)`)
      await embedded.stop()
    },
  }
}

/** What a quick look that was ended early has left behind. */
async function dropLeft(admin: string) {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(`select datname as name from pg_database where datname ~ '^bench_.*_[0-9]+$'`)
  for (const { name } of rows)
    if (!isRunning(Number(name.split('_').at(-1)))) await client.query(`drop database if exists ${name} with (force)`)
  await client.end()
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
