import { randomUUIDv7 } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readDocument } from '@yigen/policy'
import { type Insertable, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { PolicyTextTable } from './policy.table.ts'
import { saidInText } from './said-in-text.ts'

const folder = join(dirname(createRequire(import.meta.url).resolve('@yigen/policy')), '../policies')

/** The policies that come with the product (R22.1): a district has them from its beginning, in force for all the days they speak of; those that are over stand as ended. What a district has already is its own. */
export async function seedPolicies(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<void> {
  const held = await trx.selectFrom('policy').select('key').where('district_id', '=', districtId).execute()
  const keys = new Set(held.map(({ key }) => key))
  const missing = encodedPolicies().filter(({ key }) => !keys.has(key))
  if (missing.length === 0) return
  const rows = missing.map(({ key, text }) => ({ key, id: randomUUIDv7(), said: said(text) }))
  await trx
    .insertInto('policy')
    .values(rows.map(({ key, id }) => ({ district_id: districtId, id, key, begun_at: now })))
    .execute()
  await insertVersions(
    trx,
    districtId,
    rows.map(({ id }) => id),
    now,
  )
  await trx
    .insertInto('policy_text')
    .values(
      rows.map(({ id, said }) => ({
        district_id: districtId,
        policy_id: id,
        number: 1,
        revision: 1,
        ...said,
        written_by: null,
        written_at: now,
      })),
    )
    .execute()
}

/** Read by everyone, verified by nobody here: who drafted and who verified is not known of what came with the product. */
async function insertVersions(trx: Transaction<DB>, districtId: string, ids: string[], now: Temporal.Instant): Promise<void> {
  await sql`
    insert into policy_version (district_id, policy_id, number, status, revision, drafted_at, published_at, in_force)
    select ${districtId}, id, 1, 'published', 1, ${now}, ${now}, daterange(null, null) from unnest(${ids}::uuid[]) id`.execute(trx)
}

type Said = Omit<Insertable<PolicyTextTable>, 'district_id' | 'policy_id' | 'number' | 'revision' | 'written_by' | 'written_at'>

const read = new Map<string, Said>()

/** Read once: every district begins with the same. */
function said(text: string): Said {
  const known = read.get(text) ?? { text, ...saidInText(readDocument(text)) }
  read.set(text, known)
  return known
}

/** Each in a file called by its place and its key. */
const encodedPolicies = (): { key: string; text: string }[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => ({ key: file.replace(/^\d+-|\.yaml$/g, ''), text: readFileSync(join(folder, file), 'utf8') }))
