import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedGround } from '@yigen/server/begin-district.ts'
import { type Database, openDatabase } from '@yigen/server/database/database.ts'
import { startEmbedded } from '@yigen/server/database/embedded.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { migrate } from '@yigen/server/database/migrate.ts'
import { provision } from '@yigen/server/database/provision.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import { runOnce } from '@yigen/testing/admin.ts'
import { fillRequests, type Size } from './fill.ts'

export type District = Database & { ownerUrl: string; url: string; stop(): Promise<void> }

/** The moment every bench lives in: a Wednesday morning. */
export const benchNow = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
export const districtId = '440105'

/** A cluster with production's settings on a real disk and one filled district. The cluster stays below the temporary folder; each bench makes its own database anew. */
export async function benchDistrict(name: string, size: Size): Promise<District> {
  const folder = join(tmpdir(), 'yigen-bench')
  mkdirSync(folder, { recursive: true })
  const embedded = await startEmbedded(folder, {
    settings: ['shared_buffers=1GB', 'max_connections=60', 'max_wal_size=8GB', 'checkpoint_timeout=30min'],
  })
  const admin = embedded.url('postgres', 'postgres')
  await runOnce(admin, `drop database if exists ${name} with (force)`)
  await provision(admin, name, 'yigen_app')
  const ownerUrl = embedded.url(name, 'postgres')
  await migrate(ownerUrl, { role: 'yigen_app' })
  const url = embedded.url(name, 'yigen_app')
  const database = openDatabase(url, { max: 20 })
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
