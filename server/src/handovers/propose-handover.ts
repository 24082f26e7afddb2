import { randomUUIDv7 } from 'node:crypto'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import type { HandoverProposed, ProposeHandover } from '@yigen/domain/handovers/handover.ts'
import { needsAgreement, whyNotPropose, whyNotReceive } from '@yigen/domain/handovers/handover-steps.ts'
import { handoverClocks, handoverHistory, handoverNotices, handoverRefusals, whatPasses } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { findColleague } from '#assignments/candidate.queries.ts'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockMembers } from './lock-members.ts'
import { findReceiver } from './receiver.queries.ts'
import { enterpriseToPass, hasAnythingOpen, isOpenFor } from './scope.queries.ts'
import { startAnswer } from './start-answer.ts'

/**
 * An officer, or their minister, asks another officer to take over one enterprise or everything; of another team its minister agrees first.
 * Nothing changes until it is accepted. R3.5, R3.7
 */
export async function proposeHandover(
  trx: Transaction<DB>,
  actor: Actor,
  fromId: string,
  { toId, enterpriseId, reason }: z.output<typeof ProposeHandover>,
  now: Temporal.Instant,
): Promise<z.output<typeof HandoverProposed>> {
  const { districtId } = actor
  refuseIf(whyNotPropose(await findColleague(trx, actor, fromId), actor))
  await lockMembers(trx, districtId, [fromId, toId])
  const from = await findColleague(trx, actor, fromId)
  const due = deadlineOf(await readCalendar(trx, districtId, now), now, handoverClocks.handover.promise)
  const to = await findReceiver(trx, districtId, toId, due.dueAt)
  refuseIf(whyNotReceive(from, to))
  const what = enterpriseId === null ? null : await enterpriseToPass(trx, districtId, fromId, enterpriseId)
  if (enterpriseId === null && !(await hasAnythingOpen(trx, districtId, fromId)))
    throw new Refused(refusal(handoverRefusals.nothingToHandOver, { name: from.name }))
  if (await isOpenFor(trx, districtId, fromId, enterpriseId)) throw new Refused(refusal(handoverRefusals.handoverOpen))
  const agreeing = needsAgreement(from, to)
  const id = randomUUIDv7()
  await trx
    .insertInto('handover')
    .values({
      ...{ district_id: districtId, id, from_id: fromId, to_id: toId, enterprise_id: enterpriseId, reason },
      ...{ status: agreeing ? ('agreeing' as const) : ('proposed' as const), proposed_by: actor.memberId, proposed_at: now },
      ...{ agreed_by: null, agreed_at: null, agreed_for: null, answered_by: null, answered_at: null },
    })
    .execute()
  const asked = agreeing && to.ministerId ? to.ministerId : toId
  const dueAt = await startAnswer(trx, districtId, id, asked, now)
  const about = { subject: { kind: 'handover', id }, enterpriseId } as const
  await record(trx, actor, handoverHistory.proposed, { ...about, data: { what: whatPasses(what), to: to.name, reason } }, now)
  const data = { handoverId: id, who: actor.name, from: from.name, to: to.name, what, reason, dueAt: dueAt.toString() }
  await tell(trx, districtId, agreeing ? handoverNotices.toAgree : handoverNotices.proposed, { ...about, to: [asked], data }, now)
  const ofYours = { handoverId: id, who: actor.name, to: to.name, what, reason }
  if (fromId !== actor.memberId)
    await tell(trx, districtId, handoverNotices.proposedOfYours, { ...about, to: [fromId], data: ofYours }, now)
  return { id, status: agreeing ? 'agreeing' : 'proposed', dueAt, waitsFor: await nameOfAsked(trx, asked) }
}

async function nameOfAsked(trx: Transaction<DB>, id: string): Promise<string> {
  const { name } = await trx.selectFrom('member').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  return name
}
