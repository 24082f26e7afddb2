import { tmpdir } from 'node:os'
import { buildApp } from '@yigen/server/app.ts'
import type { Context } from '@yigen/server/context.ts'
import type { Database } from '@yigen/server/database/database.ts'
import { readEnv } from '@yigen/server/env.ts'
import { pacesAtWork } from '@yigen/server/http/paces.ts'
import { startJobs } from '@yigen/server/jobs.ts'
import type { Job } from '@yigen/server/slice/slice.ts'
import { benchNow } from './district.ts'

/** Our whole server on the filled district, listening, and believing what a request says of where it comes from; of its jobs, those that are measured. */
export async function startServer(district: Pick<Database, 'db' | 'pool'>, jobs: readonly Job[] = []) {
  const env = readEnv({ YIGEN_DATA: tmpdir(), NODE_ENV: 'test', TRUSTED_PROXIES: '127.0.0.1' }, false)
  const context: Context = { db: district.db, pool: district.pool, env, now: () => benchNow, filesFolder: tmpdir() }
  const app = await buildApp(context, process.env.YIGEN_BENCH_PACES === 'on' ? { paces: pacesAtWork } : {})
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const running = startJobs(context, { error: (...told: unknown[]) => console.error(...told) }, jobs)
  return {
    url,
    async stop() {
      await running.stop()
      await app.close()
    },
  }
}
