import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { migrationsFolder, readMigrations } from '@yigen/server/database/migrate.ts'

const root = resolve(import.meta.dirname, '..')
const slice = join(import.meta.dirname, 'a-slice')

/** This program with one slice more, as its next version would bring it: migrations that only add, its steps, and kinds that it writes once the version before has gone. */
export function aLaterVersion(): { folder: string; main: string; migrations: string; newest: number } {
  const folder = mkdtempSync(join(tmpdir(), 'yigen-later-'))
  for (const part of ['domain', 'policy', 'server', 'demonstration'])
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: path => !/(^|\/)(node_modules|dist)$/.test(path) })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  shareModules(folder)
  for (const part of ['domain', 'server'] as const) {
    cpSync(join(slice, part), join(folder, part, 'src/viewings'), { recursive: true })
    const list = join(folder, part, 'src/slices.ts')
    writeFileSync(list, `${readFileSync(list, 'utf8')}export { viewingsSlice } from '#viewings/viewings.slice.ts'\n`)
  }
  const now = readMigrations(migrationsFolder).length
  const migrations = join(folder, 'server/migrations')
  const serving = `-- serves programs from ${digits(now)}\n`
  for (const [i, sql] of [readFileSync(join(slice, 'viewings.sql'), 'utf8'), added, filledIn].entries())
    addMigration(migrations, now + 1 + i, serving + sql)
  return { folder, main: join(folder, 'server/src/main.ts'), migrations, newest: now + 3 }
}

/** What a version may add to tables that the one before reads and writes. */
const added = `
alter table request add column shown_at timestamptz;
alter table member add column remarks text not null default '';
alter table clock add column told_by text check (told_by <> '');
create index request_by_showing on request (district_id, shown_at) where shown_at is not null;
`
/** Apart from what holds the table. */
const filledIn = 'update request set shown_at = received_at where shown_at is null;'

export const addMigration = (folder: string, number: number, sql: string): void =>
  writeFileSync(join(folder, `${digits(number)}_later.sql`), sql)

const digits = (number: number) => String(number).padStart(4, '0')

/** Every package as it lies, but the workspaces: those are the copy's. */
function shareModules(folder: string) {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '@yigen'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@yigen' && name !== '.vite') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  for (const name of readdirSync(join(root, 'node_modules/@yigen'))) symlinkSync(`../../${name}`, join(modules, '@yigen', name))
}
