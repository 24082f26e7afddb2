import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { StartRefusal } from '#start-refusal.ts'
import { argumentsFor } from './arguments-for.ts'
import type { OwnTools } from './own-tools.ts'

/**
 * One transaction of psql, whose last words compare what was loaded: anything that goes wrong leaves what was there.
 * Its begin and commit are written out: psql's own `-1` commits at the end of what it reads, be it that this program was killed.
 */
export async function loadDump(
  tools: OwnTools | null,
  ownerUrl: string,
  dump: string,
  { before, after }: { before: string; after: string },
) {
  if (!tools)
    throw new StartRefusal(
      '这个备份由 pg_dump 写成：请安装 PostgreSQL 客户端（pg_restore、psql），或以 YIGEN_PG_BIN 指明其所在文件夹。' +
        'This backup was written by pg_dump: install the PostgreSQL client (pg_restore, psql), or name its folder in YIGEN_PG_BIN.',
    )
  const { args, env } = argumentsFor(ownerUrl)
  const psql = spawn(join(tools.folder, 'psql'), ['-X', '-q', '--set=ON_ERROR_STOP=1', ...args], {
    env,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = once(psql, 'exit')
  psql.stdin.on('error', () => {}) // it says itself why it ended
  psql.stdin.write(`begin;\n${before}`)
  const restore = spawn(join(tools.folder, 'pg_restore'), ['--file=-', '--no-owner', '--no-privileges', dump], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const restored = once(restore, 'exit')
  restore.stdout.pipe(psql.stdin, { end: false })
  void ended.then(() => restore.kill())
  await once(restore.stdout, 'close')
  if ((await restored)[0] === 0) psql.stdin.end(`${after}\ncommit;\n`)
  else psql.kill()
  if ((await ended)[0] !== 0)
    throw new StartRefusal('恢复没有完成，原因见上；数据库保持原样。The restore did not finish, see above; the database is as it was.')
}
