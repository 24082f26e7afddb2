import type { KnownPeople } from '@yigen/domain/imports/account-reader.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** What a sheet of accounts may name in a district: its open units, its ministers and who is to be one, and which of these user names are taken anywhere. */
export async function readKnownPeople(db: Kysely<DB>, districtId: string, loginNames: readonly string[]): Promise<KnownPeople> {
  const [units, ministers, taken] = await Promise.all([
    db
      .selectFrom('unit')
      .select(['id', 'name', 'short_name as shortName'])
      .where('district_id', '=', districtId)
      .where('closed_at', 'is', null)
      .execute(),
    sql<{ id: string; name: string }>`
      select id, name from member where district_id = ${districtId} and state <> 'disabled' and 'minister' = any(roles || asked_roles)`.execute(
      db,
    ),
    sql<{ name: string }>`
      select lower(a.login_name) as name from account a where lower(a.login_name) = any(${loginNames.map(name => name.toLowerCase())}::text[])`.execute(
      db,
    ),
  ])
  return { units, ministers: ministers.rows, loginNames: new Set(taken.rows.map(row => row.name)) }
}
