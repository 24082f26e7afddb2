import { type Kysely, sql } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { type ClosedNumber, closeNumber, openNumber, type PlaceOfNumber } from './close-number.ts'
import type { PaperKeys } from './paper-keys.ts'

const atOnce = 200

/** Numbers that lie under an earlier key are closed under the first; once none is left, the earlier can be taken out of the settings. Returns how many. R21.3 */
export async function changePaperKey(db: Kysely<DB>, keys: PaperKeys | null): Promise<number> {
  if (!keys) return 0
  let changed = 0
  for (let done = await changeSome(db, keys); done > 0; done = await changeSome(db, keys)) changed += done
  return changed
}

const changeSome = (db: Kysely<DB>, keys: PaperKeys): Promise<number> =>
  inTransaction(db, async trx => {
    const { rows } = await sql<PlaceOfNumber & Pick<ClosedNumber, 'key_name' | 'sealed'>>`
      select p.district_id as "districtId", p.delegation_id as "delegationId", p.position, p.key_name, p.sealed from delegation_paper p
      where p.sealed is not null and p.key_name <> ${keys[0].name} and p.key_name = any(${keys.map(({ name }) => name)}::text[])
      limit ${atOnce} for update skip locked`.execute(trx)
    for (const { key_name, sealed, ...place } of rows) {
      const { last_four: _, ...closed } = closeNumber(openNumber({ key_name, sealed }, keys, place), keys, place)
      await trx
        .updateTable('delegation_paper')
        .set(closed)
        .where('district_id', '=', place.districtId)
        .where('delegation_id', '=', place.delegationId)
        .where('position', '=', place.position)
        .execute()
    }
    return rows.length
  })
