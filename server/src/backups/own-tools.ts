import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'

/** PostgreSQL's own programs: where they lie, and the oldest of their versions. */
export type OwnTools = { folder: string; major: number }

const programs = ['pg_dump', 'pg_restore', 'psql'] as const
const run = promisify(execFile)

/** In the folder named (YIGEN_PG_BIN), else on the path; null when one of them is not there. */
export async function findOwnTools(folder: string = namedFolder()): Promise<OwnTools | null> {
  try {
    const said = await Promise.all(programs.map(program => run(join(folder, program), ['--version'])))
    return { folder, major: Math.min(...said.map(({ stdout }) => Number(/\d+/.exec(stdout)?.[0]))) }
  } catch {
    return null
  }
}

export const namedFolder = (): string => process.env.YIGEN_PG_BIN ?? ''

export async function majorOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
  return Math.floor((rows[0]?.version ?? 0) / 10_000)
}
