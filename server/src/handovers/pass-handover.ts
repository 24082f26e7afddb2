import { whyNotPass } from '@yigen/domain/handovers/handover-steps.ts'
import { handoverNotices, handoverRefusals } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { findCandidate } from '#assignments/candidate.queries.ts'
import { passAssignments } from '#assignments/pass-assignments.ts'
import { passFromOfficer } from '#clocks/pass-from-officer.ts'
import type { DB } from '#database/schema.ts'
import { news, tellAll } from '#notices/tell.ts'
import { followers } from '#slice/registry.ts'
import { keepNotes } from './keep-notes.ts'
import type { Taken } from './take-what-passes.ts'

/**
 * Everything that lies open by now goes to the receiver at one instant: the enterprises with their assignments, the clocks with their due times, and what each slice keeps of the officer.
 * The enterprises are told who follows them. R3.8
 */
export async function passHandover(
  trx: Transaction<DB>,
  actor: Actor,
  { handover, enterprises }: Taken,
  reason: string,
  now: Temporal.Instant,
): Promise<{ enterprises: number; contacts: number }> {
  const { districtId, id, fromId, toId, enterpriseId } = handover
  const from = await findCandidate(trx, districtId, fromId, 'fromId')
  const to = await findCandidate(trx, districtId, toId, 'toId')
  refuseIf(whyNotPass(from, to, handover.agreedFor))
  if (enterpriseId !== null && enterprises.length === 0) throw new Refused(refusal(handoverRefusals.handoverGone))
  await keepNotes(trx, actor, handover, now)
  const passed = enterprises.map(one => ({ enterpriseId: one.id, enterpriseName: one.name }))
  const begun = await passAssignments(trx, actor, passed, { handoverId: id, from, to, reason }, now)
  const everything = enterpriseId === null
  const enterpriseIds = enterprises.map(one => one.id)
  for (const follow of followers('handedOver')) await follow(trx, { districtId, fromId, toId, enterpriseIds, everything }, now)
  if (everything) await passFromOfficer(trx, districtId, { fromId, toId }, now)
  await tellContacts(trx, districtId, enterpriseIds, to.name, now)
  return { enterprises: begun.length, contacts: begun.filter(one => one.dueAt !== null).length }
}

async function tellContacts(
  trx: Transaction<DB>,
  districtId: string,
  enterpriseIds: readonly string[],
  officer: string,
  now: Temporal.Instant,
) {
  const { rows } = await sql<{ enterpriseId: string; enterprise: string; to: string[] }>`
    select e.id as "enterpriseId", e.name as enterprise, array_agg(k.member_id) as "to"
    from contact k join enterprise e on e.district_id = k.district_id and e.id = k.enterprise_id
    where k.district_id = ${districtId} and k.enterprise_id = any(${[...enterpriseIds]}::uuid[]) and k.member_id is not null and k.removed_at is null
    group by 1, 2`.execute(trx)
  await tellAll(
    trx,
    districtId,
    rows.map(({ enterpriseId, enterprise, to }) => news(handoverNotices.newOfficer, { to, enterpriseId, data: { officer, enterprise } })),
    now,
  )
}
