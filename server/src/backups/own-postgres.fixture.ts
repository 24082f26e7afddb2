import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { runAs } from '#database/run-as.ts'
import { connectOnce } from '#database/wait-for-database.ts'

/** Where a PostgreSQL with its tools lies on this machine, as a distribution installs it. */
export const ownPrograms = globSync('/usr/lib/postgresql/*/bin')
  .filter(folder => ['initdb', 'postgres', 'pg_dump', 'pg_restore', 'psql'].every(program => existsSync(join(folder, program))))
  .sort()
  .at(-1)

/** A PostgreSQL as an office runs it: an owner and an application role by password, neither of them a superuser. */
export async function anOwnPostgres(programs: string) {
  const root = mkdtempSync(join(tmpdir(), 'yigen-own-'))
  const [folder, sockets] = [join(root, 'data'), join(root, 'sockets')]
  const { uid, gid, prefix } = runAs(folder)
  for (const one of [root, folder, sockets]) {
    mkdirSync(one, { recursive: true, mode: 0o700 })
    chownSync(one, uid, gid)
  }
  const as = (program: string, ...args: string[]) => [...prefix, join(programs, program), '-D', folder, ...args] as [string, ...string[]]
  const [initdb, ...making] = as('initdb', '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync')
  execFileSync(initdb, making, { stdio: 'ignore' })
  const [postgres, ...running] = as('postgres', '-k', sockets, '-c', 'listen_addresses=', '-c', 'fsync=off')
  const child = spawn(postgres, running, { stdio: 'ignore' })
  const at = (role: string, database: string) => `postgresql://${role}:s%23cret@/${database}?host=${encodeURIComponent(sockets)}`
  await vi.waitFor(
    () =>
      statements(at('postgres', 'postgres'), [
        "create role yigen_owner login password 's#cret'",
        "create role yigen_app login password 's#cret'",
      ]),
    {
      timeout: 30_000,
      interval: 100,
    },
  )
  return {
    async database(name: string) {
      await statements(at('postgres', 'postgres'), [`create database ${name} owner yigen_owner encoding 'UTF8'`])
      return { ownerUrl: at('yigen_owner', name), url: at('yigen_app', name), role: 'yigen_app', filesFolder: join(root, name) }
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGINT')
      await ended
      rmSync(root, { recursive: true, force: true })
    },
  }
}

async function statements(url: string, all: string[]) {
  const client = await connectOnce(url, 'yigen test')
  try {
    for (const statement of all) await client.query(statement)
  } finally {
    await client.end()
  }
}
