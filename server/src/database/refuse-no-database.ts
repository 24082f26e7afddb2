import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#env.ts'
import { StartRefusal } from '#start-refusal.ts'

/** A command that looks after a database makes none: without an address there is one below `YIGEN_DATA`, or it was typed without the server's settings. */
export function refuseNoDatabase({ databaseUrl, dataFolder }: Pick<Env, 'databaseUrl' | 'dataFolder'>): void {
  if (databaseUrl || existsSync(join(dataFolder, 'postgres'))) return
  throw new StartRefusal(
    `${dataFolder} 里没有数据库（YIGEN_DATA）；数据库在别处的，请带上服务的设置运行。There is no database in ${dataFolder} (YIGEN_DATA); where it is elsewhere, run this with the server's settings.`,
  )
}
