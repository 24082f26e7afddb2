import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '@yigen/server/all-slices.ts'
import { buildApp } from '@yigen/server/app.ts'
import { seedGround } from '@yigen/server/begin-district.ts'
import { openDatabase } from '@yigen/server/database/database.ts'
import { startEmbedded } from '@yigen/server/database/embedded.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { migrate } from '@yigen/server/database/migrate.ts'
import { provision } from '@yigen/server/database/provision.ts'
import { readEnv } from '@yigen/server/env.ts'
import { expect, test, vi } from 'vitest'
import { haizhu } from '../cast.ts'
import { makeWriters } from './people.ts'

/** A disk of its own for PostgreSQL; only root may make one, and not everywhere. */
function aSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'yigen-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0755', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
}

test('the disk of the database is full: writes are refused with a sentence, reads go on, health says so, and with room again all is well within 10 s', async context => {
  const disk = aSmallDisk()
  if (disk === null) return context.skip('no disk could be made')
  const folder = mkdtempSync(join(tmpdir(), 'yigen-full-'))
  const cluster = await startEmbedded(disk, { settings: ['max_wal_size=64MB'], initdb: ['--no-sync'] })
  try {
    await provision(cluster.url('postgres', 'postgres'), 'yigen', 'yigen_app')
    await migrate(cluster.url('yigen', 'postgres'), { role: 'yigen_app' })
    const database = openDatabase(cluster.url('yigen', 'yigen_app'))
    const now = Temporal.Now.instant
    await inTransaction(database.db, trx => seedGround(trx, haizhu, now()))
    const [writer] = await makeWriters(database.db, 1)
    const env = readEnv({ YIGEN_DATA: folder, NODE_ENV: 'test' }, false)
    const app = await buildApp({ ...database, env, now, filesFolder: join(folder, 'files') })
    const headers = { cookie: `sid=${writer?.contact.cookie}` }
    const payload = { enterpriseId: writer?.enterpriseId, body: '诉求 '.repeat(1600) }
    const file = (key: string) =>
      app.inject({ method: 'POST', url: '/api/requests', headers: { ...headers, 'idempotency-key': key }, payload })
    const trouble = async () => (await app.inject('/api/health')).json().trouble

    expect(() => writeFileSync(join(disk, 'ballast'), Buffer.alloc(200 * 2 ** 20))).toThrow('ENOSPC')
    let filed = 0
    let answer = await file('full 0')
    for (; answer.statusCode === 201 && filed < 500; answer = await file(`full ${filed}`)) filed++
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'databaseFull', '2'])
    expect(await trouble()).toBe('full')
    const list = await app.inject({ url: '/api/requests', headers })
    expect([list.statusCode, list.json().total.count]).toEqual([200, filed])

    unlinkSync(join(disk, 'ballast'))
    await vi.waitFor(async () => expect((await file(`full ${filed}`)).statusCode).toBe(201), { timeout: 10_000, interval: 100 })
    await vi.waitFor(async () => expect(await trouble()).toBeNull(), { timeout: 10_000, interval: 100 })
    await app.close()
    await database.close()
  } finally {
    await cluster.stop()
    execFileSync('umount', [disk])
    for (const one of [disk, folder]) rmSync(one, { recursive: true, force: true })
  }
})
