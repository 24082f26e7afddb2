import { randomUUIDv7 } from 'node:crypto'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { premisesHistory } from '@yigen/domain/premises/premises.slice.ts'
import type { PremisesDone, RecordPremises } from '@yigen/domain/premises/premises.ts'
import { premisesAccess } from '@yigen/domain/premises/premises-access.ts'
import { whyNotSeenOn } from '@yigen/domain/premises/premises-steps.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { readStreetOf } from '#people/street-of-unit.ts'
import { refuseTwice } from './refuse-twice.ts'
import { aboutPremises, saidColumns } from './said-of-premises.ts'

type Said = z.output<typeof RecordPremises>

/** Somebody of a street or a village association writes down what is to let on its ground, and when they saw it so. R20.4 */
export async function recordPremises(
  trx: Transaction<DB>,
  actor: Actor,
  said: Said,
  now: Temporal.Instant,
): Promise<z.output<typeof PremisesDone>> {
  refuseIf(whyNotAccess(actor, premisesAccess.recordPremises))
  refuseIf(whyNotSeenOn(said.seenOn, now))
  const id = randomUUIDv7()
  const streetId = await streetOf(trx, actor)
  await refuseTwice(trx, { ...said, districtId: actor.districtId, streetId, id })
  await insertPremises(trx, actor, { ...said, id, streetId }, now)
  await record(
    trx,
    actor,
    premisesHistory.recorded,
    { ...aboutPremises(id), data: { name: said.name, street: await nameOf(trx, streetId) } },
    now,
  )
  return { id, name: said.name, version: 1, at: now }
}

/** A village association stands below a street. */
async function streetOf(trx: Transaction<DB>, { unitId }: Actor): Promise<string> {
  const id = await readStreetOf(trx, unitId)
  if (id === null) throw new Refused(refusal(refusals.notFound))
  return id
}

const insertPremises = (
  trx: Transaction<DB>,
  { districtId, memberId, unitId }: Actor,
  { id, streetId, ...said }: Said & { id: string; streetId: string },
  now: Temporal.Instant,
) =>
  trx
    .insertInto('premises')
    .values({
      ...{ district_id: districtId, id, street_id: streetId, unit_id: unitId, ...saidColumns(said), version: 1 },
      ...{ seen_by: memberId, recorded_by: memberId, recorded_at: now, changed_by: memberId, changed_at: now },
      ...{ off: null, off_by: null, off_at: null },
    })
    .execute()

async function nameOf(trx: Transaction<DB>, streetId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select u.short_name as name from unit u where u.id = ${streetId}`.execute(trx)
  return rows[0]?.name ?? ''
}
