import { join } from 'node:path'
import { announce } from './announce.ts'
import { buildApp } from './app.ts'
import { beginDemonstration } from './begin-demonstration.ts'
import { beginDistrict } from './begin-district.ts'
import { forLongWork } from './context.ts'
import { bringUpToDate } from './database/bring-up-to-date.ts'
import { connect, sayWaiting } from './database/connect.ts'
import { openDatabase } from './database/database.ts'
import { keepTogether } from './database/kept.ts'
import { ofLongWork } from './database/limits.ts'
import { refuseLossy, refuseRewritableHistory } from './database/refuse-unsafe.ts'
import { waitForDatabase } from './database/wait-for-database.ts'
import { readEnv } from './env.ts'
import { pacesAtWork } from './http/paces.ts'
import { startJobs } from './jobs.ts'
import { listen } from './listen.ts'
import { makeLog } from './log.ts'
import { closedOnSignal, within } from './shutdown.ts'
import { exitCodes, StartRefusal } from './start-refusal.ts'
import { textCarrierOf } from './text-messages/text-carrier-of.ts'

const opened = closedOnSignal()
/** A database lost on the way is waited for: each of these comes to the same when it is done again. */
const waited = <T>(act: () => Promise<T>) => waitForDatabase(act, sayWaiting)

async function start() {
  const env = readEnv(process.env, process.argv.includes('serve'))
  const log = makeLog(env.logLevel)
  process.on('uncaughtException', fault => {
    log.fatal({ err: fault }, 'uncaught')
    process.exit(exitCodes.fell)
  })
  const onLost = (fault: Error) => log.warn({ err: fault }, 'database connection lost')
  const connecting = connect(env)
  opened.defer(async () => within((await connecting).stop(), 6_000))
  const connection = await connecting
  const { db, pool, close } = openDatabase(connection.url, { onLost })
  opened.defer(() => within(close(), 2_000))
  const longWork = openDatabase(connection.url, { max: 5, limits: ofLongWork, onLost })
  opened.defer(() => within(longWork.close(), 2_000))
  keepTogether(db, longWork.db)
  await waited(() => bringUpToDate(connection, pool))
  if (env.production) await waited(() => refuseLossy(pool))
  if (env.production) await waited(() => refuseRewritableHistory(pool))

  const context = { db, pool, longWork, env, now: env.clock, texts: textCarrierOf(env), filesFolder: join(env.dataFolder, 'files') }
  const { firstAdministratorLink } = await waited(() => beginDistrict(forLongWork(context)))
  const demonstrationPassword = env.demonstration ? await waited(() => beginDemonstration(forLongWork(context))) : undefined
  const jobs = startJobs(context, log)
  opened.defer(() => within(jobs.stop(), 3_000))
  const app = await buildApp(context, { jobs, log, ...(env.paces ? { paces: pacesAtWork } : {}) })
  opened.defer(() => within(app.close(), 8_000))
  await listen(app, env)
  announce(env, { demonstrationPassword, firstAdministratorLink })
}

start().catch(async error => {
  if (opened.disposed) return // a signal came during the start and is closing what there was
  console.error(error instanceof StartRefusal ? error.message : error)
  await opened.disposeAsync().catch(() => {})
  process.exit(error instanceof StartRefusal ? exitCodes.refused : exitCodes.fell)
})
