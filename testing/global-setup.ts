import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedGround } from '@yigen/server/begin-district.ts'
import { openDatabase } from '@yigen/server/database/database.ts'
import { startEmbedded } from '@yigen/server/database/embedded.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { migrate } from '@yigen/server/database/migrate.ts'
import { provision } from '@yigen/server/database/provision.ts'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { inDatabase, runOnce } from './admin.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Every test database is a copy of this one. */
    template: string
    /** As owner, to any database of the cluster: its path is replaced. */
    ownerUrl: string
    applicationUrl: string
  }
}

const GIGABYTE = 2 ** 30
const MEMORY = '/dev/shm'
const PASSWORD = 'only-for-tests'

/** Nothing here outlives the run, so nothing needs to reach a disk. Never for tests about crashes. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** One PostgreSQL and one migrated, seeded template for the whole run. */
export default async function setup({ provide }: TestProject) {
  refuseOldNode()
  const external = process.env.TEST_DATABASE_OWNER_URL
  const cluster = external ? useExternal(external) : await startInMemory()
  const template = `yigen_template_${process.pid}`
  await provision(cluster.ownerUrl, template, cluster.role)
  if (external) await runOnce(external, `alter role ${cluster.role} password '${PASSWORD}'`)
  await migrate(inDatabase(cluster.ownerUrl, template), { role: cluster.role })
  await seed(inDatabase(cluster.applicationUrl, template))
  provide('template', template)
  provide('ownerUrl', cluster.ownerUrl)
  provide('applicationUrl', cluster.applicationUrl)
  return cluster.stop
}

/** What every district stands on is in every copy: units, calendar, catalogue. */
async function seed(url: string) {
  const { db, close } = openDatabase(url, { max: 1 })
  await inTransaction(db, trx => seedGround(trx, '440105', Temporal.Instant.from('2026-01-01T00:00:00+08:00')))
  await close()
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) < 26)
    throw new Error(`Tests need Node 26, this is ${process.version}: run "npm test", or put node_modules/.bin first on PATH.`)
}

async function startInMemory() {
  const folder = mkdtempSync(join(roomIn(MEMORY) ? MEMORY : tmpdir(), 'yigen-test-'))
  const embedded = await startEmbedded(folder, { settings: hasty, initdb: ['--no-sync'] })
  return {
    role: 'yigen_app',
    ownerUrl: embedded.url('postgres', 'postgres'),
    applicationUrl: embedded.url('postgres', 'yigen_app'),
    async stop() {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function roomIn(folder: string) {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= GIGABYTE
}

/** A role of its own: the server may hold a real `yigen_app`. */
function useExternal(ownerUrl: string) {
  const role = 'yigen_test'
  const application = new URL(ownerUrl)
  application.username = role
  application.password = PASSWORD
  return { role, ownerUrl, applicationUrl: application.href, stop: () => dropDatabasesOfThisRun(ownerUrl) }
}

async function dropDatabasesOfThisRun(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
    `yigen_t%_${process.pid}%`,
  ])
  for (const { datname } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`)
  await client.end()
}
