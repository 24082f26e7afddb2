import { type Kysely, sql } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { type ClosedNumber, closeNumber, openNumber, type PlaceOfNumber } from './close-number.ts'
import type { PaperKeys } from './paper-keys.ts'

const atOnce = 200
const nowhere: PlaceOfNumber = { districtId: '', delegationId: '00000000-0000-0000-0000-000000000000', position: -1 }

type Kept = PlaceOfNumber & Pick<ClosedNumber, 'key_name' | 'sealed'>

/**
 * Numbers that lie under an earlier key are closed under the first; once none is left, the earlier can be taken out of the settings. Returns how many. R21.3
 * One that does not open keeps none of the others from it; it fails when all are through, so that health shows it.
 */
export async function changePaperKey(db: Kysely<DB>, keys: PaperKeys | null): Promise<number> {
  let changed = 0
  for (let last = keys && nowhere; keys && last; ) {
    const some = await changeSome(db, keys, last)
    changed += some.changed
    last = some.last
  }
  await complain(db, keys)
  return changed
}

const changeSome = (db: Kysely<DB>, keys: PaperKeys, { districtId, delegationId, position }: PlaceOfNumber) =>
  inTransaction(db, async trx => {
    const { rows } = await sql<Kept>`
      select p.district_id as "districtId", p.delegation_id as "delegationId", p.position, p.key_name, p.sealed from delegation_paper p
      where p.sealed is not null and p.key_name <> ${keys[0].name} and p.key_name = any(${keys.map(({ name }) => name)}::text[])
        and (p.district_id, p.delegation_id, p.position) > (${districtId}, ${delegationId}::uuid, ${position}::integer)
      order by p.district_id, p.delegation_id, p.position limit ${atOnce} for update skip locked`.execute(trx)
    let changed = 0
    for (const { key_name, sealed, ...place } of rows) {
      const number = openedOr({ key_name, sealed }, keys, place)
      if (number === null) continue
      const { last_four: _, ...closed } = closeNumber(number, keys, place)
      await trx
        .updateTable('delegation_paper')
        .set(closed)
        .where('district_id', '=', place.districtId)
        .where('delegation_id', '=', place.delegationId)
        .where('position', '=', place.position)
        .execute()
      changed++
    }
    return { changed, last: rows.at(-1) ?? null }
  })

function openedOr(kept: Pick<ClosedNumber, 'key_name' | 'sealed'>, keys: PaperKeys, place: PlaceOfNumber): string | null {
  try {
    return openNumber(kept, keys, place)
  } catch {
    return null
  }
}

/** Of which earlier key numbers are left: it is not set, or is not the one they were closed under. */
async function complain(db: Kysely<DB>, keys: PaperKeys | null) {
  const { rows } = await sql<{ name: string; numbers: number }>`
    select p.key_name as name, count(*)::integer as numbers from delegation_paper p
    where p.sealed is not null and p.key_name is distinct from ${keys?.[0].name ?? null}::text group by p.key_name order by p.key_name`.execute(
    db,
  )
  if (rows.length > 0)
    throw new Error(
      `numbers of papers do not open: ${rows.map(({ name, numbers }) => `${numbers} closed under the key ${name}`).join(', ')}`,
    )
}
