import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from './context.ts'

/** A workspace of its own above the server; a district that runs without it begins empty. */
const loader = '@yigen/demonstration/load-demonstration.ts'
type Load = (context: Context, password: string) => Promise<unknown>

/** Loads the demonstration district where nobody is yet; returns the password of its people, on later starts as well. */
export async function beginDemonstration(context: Context): Promise<string | undefined> {
  const { dataFolder, demonstrationPassword } = context.env
  const file = join(dataFolder, 'demonstration-password')
  if (!(await isEmpty(context))) return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  const { loadDemonstration } = await findLoader()
  if (!loadDemonstration) return undefined
  console.log('正在生成演示数据…… Loading the demonstration district …')
  const password = demonstrationPassword ?? randomPassword()
  // before it is loaded: killed in between, nobody would know it
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  await loadDemonstration(context, password)
  return password
}

async function findLoader(): Promise<{ loadDemonstration?: Load }> {
  try {
    return (await import(loader)) as { loadDemonstration: Load }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' && String(error).includes('@yigen/demonstration')) return {}
    throw error
  }
}

async function isEmpty({ db }: Context): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select not exists (select from member) as empty`.execute(db)
  return rows[0]?.empty ?? false
}

/** Without letters and digits that look alike: it is read off a screen and typed on a phone. */
function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const word = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `Haizhu-${word()}-${word()}`
}
