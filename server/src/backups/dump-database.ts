import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { StartRefusal } from '#start-refusal.ts'
import { argumentsFor } from './arguments-for.ts'
import type { OwnTools } from './own-tools.ts'
import { place } from './place.ts'

/** Of the snapshot that `client` has open, so that what is counted there is what is dumped here. Owners and rights are not kept: they come with the migrations. */
export async function dumpDatabase({ folder }: OwnTools, client: pg.Client, url: string, into: string): Promise<string[]> {
  const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
  const { args, env } = argumentsFor(url)
  const what = ['--format=custom', '--no-owner', '--no-privileges', '--no-comments', `--snapshot=${rows[0]?.snapshot}`]
  const [program, dump] = [join(folder, 'pg_dump'), join(into, place.dump)]
  const child = spawn(program, [...what, `--file=${dump}`, ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new StartRefusal(`${program} 没有完成，原因见上。${program} did not finish, see above.`)
  await chmod(dump, 0o600)
  return [place.dump]
}
