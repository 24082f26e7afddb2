import { join } from 'node:path'
import { announce } from './announce.ts'
import { buildApp } from './app.ts'
import { beginDemonstration } from './begin-demonstration.ts'
import { beginDistrict } from './begin-district.ts'
import { bringUpToDate } from './database/bring-up-to-date.ts'
import { connect } from './database/connect.ts'
import { openDatabase } from './database/database.ts'
import { refuseLossy, refuseRewritableHistory } from './database/refuse-unsafe.ts'
import { readEnv } from './env.ts'
import { pacesAtWork } from './http/paces.ts'
import { startJobs } from './jobs.ts'
import { listen } from './listen.ts'
import { closedOnSignal, within } from './shutdown.ts'
import { StartRefusal } from './start-refusal.ts'

const opened = closedOnSignal()

async function start() {
  const env = readEnv(process.env, process.argv.includes('serve'))
  const connecting = connect(env)
  opened.defer(async () => within((await connecting).stop(), 6_000))
  const connection = await connecting
  const { db, pool, close } = openDatabase(connection.url)
  opened.defer(() => within(close(), 2_000))
  await bringUpToDate(connection, pool)
  if (env.production) await refuseLossy(pool)
  if (env.production) await refuseRewritableHistory(pool)

  const context = { db, pool, env, now: env.clock, filesFolder: join(env.dataFolder, 'files') }
  const { firstAdministratorLink } = await beginDistrict(context)
  const demonstrationPassword = env.demonstration ? await beginDemonstration(context) : undefined
  const jobs = startJobs(context)
  opened.defer(() => within(jobs.stop(), 3_000))
  const app = await buildApp(context, { jobs, ...(env.paces ? { paces: pacesAtWork } : {}) })
  opened.defer(() => within(app.close(), 8_000))
  await listen(app, env)
  announce(env, { demonstrationPassword, firstAdministratorLink })
}

start().catch(async error => {
  if (opened.disposed) return // a signal came during the start and is closing what there was
  console.error(error instanceof StartRefusal ? error.message : error)
  await opened.disposeAsync().catch(() => {})
  process.exit(1)
})
