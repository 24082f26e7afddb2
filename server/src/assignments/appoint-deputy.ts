import { randomUUIDv7 } from 'node:crypto'
import type { AppointDeputy, DeputyAppointed } from '@yigen/domain/assignments/assignment.ts'
import { whyNotAppoint, whyNotDeputy, whyNotPeriod } from '@yigen/domain/assignments/assignment-steps.ts'
import { assignmentHistory, deputyNotices } from '@yigen/domain/assignments/assignments.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { renewHolders } from '#clocks/renew-holders.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { insertDeputy } from '#people/insert-deputy.ts'
import { findCandidate, findColleague } from './candidate.queries.ts'

/** The standing B角 of an officer, or of one enterprise alone; the one before ends where this one begins. R3.3 */
export async function appointDeputy(
  trx: Transaction<DB>,
  actor: Actor,
  officerId: string,
  { deputyId, enterpriseId, from: asked, until }: z.output<typeof AppointDeputy>,
  now: Temporal.Instant,
): Promise<z.output<typeof DeputyAppointed>> {
  const from = asked && Temporal.Instant.compare(asked, now) > 0 ? asked : now
  refuseIf(whyNotPeriod(from, until))
  const officer = await findColleague(trx, actor, officerId)
  refuseIf(whyNotAppoint(officer, actor))
  const deputy = await findCandidate(trx, actor.districtId, deputyId, 'deputyId')
  refuseIf(whyNotDeputy(officer, deputy))
  await lockOfficer(trx, officerId)
  if (enterpriseId) await refuseUnlessHeld(trx, actor.districtId, enterpriseId, officerId)
  const id = randomUUIDv7()
  await insertDeputy(trx, actor, { id, officerId, enterpriseId, deputyId, from, until }, now)
  const passing = await renewHolders(trx, actor.districtId, [officerId], now)
  const data = { deputy: deputy.name, officer: officer.name, deputyId, officerId }
  await record(trx, actor, assignmentHistory.deputyAppointed, { enterpriseId, subject: { kind: 'deputy', id }, data }, now)
  await tell(trx, actor.districtId, deputyNotices.appointed, { to: [deputyId, officerId], enterpriseId, data }, now)
  return { id, officerId, deputyId, from, until, held: passing.reduce((sum, one) => sum + one.count, 0) }
}

/** Two ministers' clicks stand in line. */
async function lockOfficer(trx: Transaction<DB>, officerId: string) {
  await sql`select from member where id = ${officerId} for no key update`.execute(trx)
}

async function refuseUnlessHeld(trx: Transaction<DB>, districtId: string, enterpriseId: string, officerId: string) {
  const held = await trx
    .selectFrom('enterprise')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', '=', enterpriseId)
    .where('officer_id', '=', officerId)
    .executeTakeFirst()
  if (!held) throw new Refused(refusal(refusals.notFound, {}, { field: 'enterpriseId' }))
}
