import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Takes the two people: leaves, deputies, roles and the disabling of an account stand in line with what passes between them. Always in the same order. */
export async function lockMembers(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<void> {
  await sql`
    select from member m where m.district_id = ${districtId} and m.id = any(${[...ids]}::uuid[]) order by m.id for no key update`.execute(
    trx,
  )
}
