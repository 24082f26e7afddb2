import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { AskLeader, LeaderAsked } from '@yigen/domain/meetings/decision.ts'
import { meetingDecisionDue, whyNotMeetingDecisionDue } from '@yigen/domain/meetings/meeting-decision-due.ts'
import { meetingClocks, meetingHistory, meetingNotices, meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import { untilDue } from '#clocks/until-due.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import { leaderIsGone } from './asking-columns.ts'
import { leaderInPlace } from './leader-in-place.ts'
import { aboutItem, type LockedItem, lockItem } from './lock-item.ts'
import { peopleOfOffice } from './series-people.ts'

type Asked = z.output<typeof AskLeader>

/** 提请: what the meeting wants of a leader, who is told at once, and who answers in their place while they are away; its clock is held by who chairs the series, and they chase, also when another stood in. R17.3 */
export async function askLeader(
  trx: Transaction<DB>,
  actor: Actor,
  itemId: string,
  asked: Asked,
  now: Temporal.Instant,
): Promise<z.output<typeof LeaderAsked>> {
  const item = await lockItem(trx, actor, itemId, 'askLeader', now)
  const day = Temporal.PlainDate.from(asked.day)
  const dueAt = meetingDecisionDue(await readCalendar(trx, actor.districtId, now), day)
  refuseIf(whyNotMeetingDecisionDue(dueAt, day, now))
  const leader = await readLeader(trx, actor, asked)
  const id = randomUUIDv7()
  await insertAsking(trx, actor, item, { ...asked, id, dueAt }, now)
  await startAsking(trx, item, id, dueAt, now)
  const data = { who: leader.name, words: asked.words, dueAt: momentBlank(dueAt, now), askingId: id }
  await record(trx, actor, meetingHistory.asked, { ...aboutItem(item), data }, now)
  const told = {
    subject: { kind: 'asking', id },
    enterpriseId: item.enterpriseId,
    to: await askedOf(trx, actor, id, leader.id, now),
  } as const
  await tell(trx, actor.districtId, meetingNotices.askedOfYou, { ...told, data: { dueAt: dueAt.toString(), words: asked.words } }, now)
  return { id, meetingId: item.meeting.id, dueAt, at: now }
}

async function readLeader(trx: Transaction<DB>, { districtId }: Actor, { leaderId }: Asked) {
  const [leader] = await peopleOfOffice(trx, districtId, [leaderId])
  if (leader?.state !== 'active' || !leader.roles.includes('leader'))
    throw new Refused(refusal(meetingRefusals.notALeader, {}, { field: 'leaderId' }))
  return leader
}

/** The leader, and while they are gone who answers in their place. R10.2 */
async function askedOf(trx: Transaction<DB>, { districtId, memberId }: Actor, id: string, leaderId: string, now: Temporal.Instant) {
  const { rows } = await sql<{ gone: boolean }>`
    select ${leaderIsGone(now)} as gone from asking x where x.district_id = ${districtId} and x.id = ${id}`.execute(trx)
  const inPlace = rows[0]?.gone ? await leaderInPlace(trx, districtId, { leaderId, askers: [memberId] }, now) : null
  return others([leaderId, inPlace], memberId)
}

const insertAsking = (
  trx: Transaction<DB>,
  actor: Actor,
  item: LockedItem,
  asked: Asked & { id: string; dueAt: Temporal.Instant },
  now: Temporal.Instant,
) =>
  trx
    .insertInto('asking')
    .values({
      ...{
        district_id: actor.districtId,
        id: asked.id,
        meeting_id: item.meeting.id,
        item_id: item.id,
        words: asked.words,
        leader_id: asked.leaderId,
      },
      ...{ day: Temporal.PlainDate.from(asked.day), due_at: asked.dueAt, asked_by: actor.memberId, asked_at: now },
      ...{ answered_by: null, answered_at: null, chased_at: null },
    })
    .execute()

async function startAsking(
  trx: Transaction<DB>,
  { meeting, enterpriseId }: LockedItem,
  id: string,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
) {
  const { districtId, seriesChairId: chairId } = meeting
  await startClock(trx, {
    ...{
      districtId,
      kind: meetingClocks.asking,
      subject: { kind: 'asking', id },
      enterpriseId,
      requestId: null,
      startedAt: now,
      dueAt,
      promise: untilDue(dueAt, now),
    },
    chain: await chainOf(trx, districtId, { officerId: chairId, enterpriseId: null }, now),
    holder: { rule: 'named', memberId: chairId },
  })
}
