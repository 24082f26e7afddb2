import { premisesRefusals } from '@yigen/domain/premises/premises.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type Place = { districtId: string; streetId: string; id: string; name: string; address: string }

/** 409: what is to let stands on the list of its street once. Whoever writes another there waits for this one. R20.4 */
export async function refuseTwice(trx: Transaction<DB>, { districtId, streetId, id, name, address }: Place): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`premises ${districtId} ${streetId}`}, 0))`.execute(trx)
  const { rows } = await sql`
    select from premises x where x.district_id = ${districtId} and x.street_id = ${streetId} and x.name = ${name} and x.address = ${address}
      and x.off is null and x.id <> ${id}`.execute(trx)
  if (rows.length > 0) throw new Refused(refusal(premisesRefusals.premisesThere, { name }))
}
