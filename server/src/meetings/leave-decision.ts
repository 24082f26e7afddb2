import { meetingClocks, meetingNotices, meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import { startClock } from '#clocks/start-clock.ts'
import { untilDue } from '#clocks/until-due.ts'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import type { LockedItem } from './lock-item.ts'
import type { NewDecision } from './record-decision.ts'
import { anyOfOffice, type OfOffice } from './series-people.ts'

/** 400 for nobody of the office, or whose account is disabled. R17.3 */
export async function ownerOfDecision(trx: Transaction<DB>, { districtId }: Actor, memberId: string): Promise<OfOffice> {
  const [owner] = await anyOfOffice(trx, districtId, [memberId])
  if (!owner) throw new Refused(refusal(meetingRefusals.decisionNoOwner, {}, { field: 'memberId' }))
  if (owner.state === 'disabled') throw new Refused(refusal(meetingRefusals.decisionOwnerGone, { name: owner.name }, { field: 'memberId' }))
  return owner
}

/** A person's: a clock of theirs, and of who stands in while they are away. R17.3, R3.4 */
export async function leaveDecision(
  trx: Transaction<DB>,
  actor: Actor,
  owner: OfOffice,
  { id, words, dueAt }: NewDecision,
  { enterpriseId }: LockedItem,
  now: Temporal.Instant,
) {
  const { districtId } = actor
  const subject = { kind: 'meetingDecision', id } as const
  const { holderId } = await startClock(trx, {
    ...{
      districtId,
      kind: meetingClocks.meetingDecision,
      subject,
      enterpriseId,
      requestId: null,
      startedAt: now,
      dueAt,
      promise: untilDue(dueAt, now),
    },
    chain: await chainOf(trx, districtId, { officerId: owner.id, enterpriseId: null }, now),
    holder: { rule: 'named', memberId: owner.id },
  })
  const to = others([owner.id, holderId], actor.memberId)
  await tell(trx, districtId, meetingNotices.decisionYours, { subject, enterpriseId, to, data: { dueAt: dueAt.toString(), words } }, now)
  return { taskId: null, dueAt, who: owner.name }
}
