import { randomUUIDv7 } from 'node:crypto'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PointedOut, PointOut } from '@yigen/domain/pointings/pointing.ts'
import { pointingAccess } from '@yigen/domain/pointings/pointing-access.ts'
import { pointingHistory, pointingNotices } from '@yigen/domain/pointings/pointings.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { refuseTakenName } from '#enterprises/read-place.ts'
import { insertEnterprises } from '#enterprises/write-enterprises.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { readStreetOf } from '#people/street-of-unit.ts'
import { others } from '#requests/people-of-request.ts'

type Pointed = z.output<typeof PointOut>

/** Somebody of a village association names an enterprise: it is a prospect of the register from now on, on the ground of their street, and the minister who has what nobody follows is told, or who is left of the ministers and leaders. R18.3, R3.2, R10.2 */
export async function pointOut(
  trx: Transaction<DB>,
  actor: Actor,
  pointed: Pointed,
  now: Temporal.Instant,
): Promise<z.output<typeof PointedOut>> {
  refuseIf(whyNotAccess(actor, pointingAccess.pointOut))
  await refuseTakenName(trx, actor.districtId, { name: pointed.name, code: null })
  const enterpriseId = await insertProspect(trx, actor, pointed, now)
  const id = await insertPointing(trx, actor, { ...pointed, enterpriseId }, now)
  const about = { subject: { kind: 'pointing', id }, enterpriseId } as const
  await record(trx, actor, pointingHistory.made, { ...about, data: { words: pointed.words } }, now)
  const { minister, lastMinister, lastLeader } = await chainOf(trx, actor.districtId, { officerId: null, enterpriseId: null }, now)
  const data = { unit: actor.unitName, who: actor.name, enterprise: pointed.name, words: pointed.words }
  await tell(
    trx,
    actor.districtId,
    pointingNotices.made,
    { to: others([(minister ?? lastMinister ?? lastLeader)?.id], actor.memberId), ...about, data },
    now,
  )
  return { id, name: pointed.name, at: now }
}

/** Where it came from stands in its note, and in the record. */
async function insertProspect(
  trx: Transaction<DB>,
  actor: Actor,
  { name, address, words }: Pointed,
  now: Temporal.Instant,
): Promise<string> {
  const { districtId, memberId, unitName } = actor
  const id = randomUUIDv7()
  const row = {
    id,
    name,
    code: null,
    kind: 'prospect',
    street_id: await readStreetOf(trx, actor.unitId),
    building: '',
    address,
    industry: '',
  }
  const note = `${unitName}推荐：${words}`
  await insertEnterprises(trx, [{ ...row, note, officer_id: null }], { districtId, importId: null, memberId, at: now })
  return id
}

async function insertPointing(
  trx: Transaction<DB>,
  { districtId, memberId, unitId }: Actor,
  { enterpriseId, ...pointed }: Pointed & { enterpriseId: string },
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('pointing')
    .values({
      ...{ district_id: districtId, id, unit_id: unitId, enterprise_id: enterpriseId, pointed_by: memberId, pointed_at: now },
      ...{ name: pointed.name, address: pointed.address, words: pointed.words },
    })
    .execute()
  return id
}
