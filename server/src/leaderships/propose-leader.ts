import { randomUUIDv7 } from 'node:crypto'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import type { LeadershipProposed, ProposeLeader } from '@yigen/domain/leaderships/leadership.ts'
import { whyNotSucceed } from '@yigen/domain/leaderships/leadership-steps.ts'
import { leadershipClocks, leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import { findLeader, holdLeaders } from './leader.queries.ts'
import { type LockedLeadership, lockLeadership } from './lock-leadership.ts'
import { aboutProject, newsOfLeadership } from './told-of-leadership.ts'

type Proposed = LockedLeadership & { leaderId: string; leaderName: string; reason: string; dueAt: Temporal.Instant }

/** The minister or the leader asks another leader to lead the project; nothing changes until that one accepts. R14.2, R3.5, R3.7 */
export async function proposeLeader(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { leaderId, reason }: z.output<typeof ProposeLeader>,
  now: Temporal.Instant,
): Promise<z.output<typeof LeadershipProposed>> {
  const { districtId } = actor
  await holdLeaders(trx, districtId, [leaderId])
  const locked = await lockLeadership(trx, actor, id, 'proposeLeader')
  const due = deadlineOf(await readCalendar(trx, districtId, now), now, leadershipClocks.leaderAnswer.promise)
  const leader = await findLeader(trx, districtId, leaderId, due.dueAt)
  refuseIf(whyNotSucceed(locked.project.leaderId, leader))
  await insertProposal(trx, actor, locked, { leaderId, reason }, now)
  const { deadline } = await startClock(trx, {
    ...{ districtId, kind: leadershipClocks.leaderAnswer, subject: { kind: 'leadership', id } },
    ...{ enterpriseId: locked.project.enterpriseId, requestId: null },
    chain: await chainOf(trx, districtId, { officerId: leaderId, enterpriseId: null }, now),
    holder: { rule: 'named', memberId: leaderId },
    startedAt: now,
    promise: leadershipClocks.leaderAnswer.promise,
  })
  await recordProposed(trx, actor, { ...locked, leaderId, leaderName: leader.name, reason, dueAt: deadline.dueAt }, now)
  return { id, dueAt: deadline.dueAt, waitsFor: leader.name, at: now }
}

const insertProposal = (
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { project }: LockedLeadership,
  { leaderId, reason }: Pick<Proposed, 'leaderId' | 'reason'>,
  now: Temporal.Instant,
) =>
  trx
    .insertInto('leader_proposal')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), project_id: project.id, from_id: project.leaderId ?? '', to_id: leaderId, reason },
      ...{ status: 'proposed', proposed_by: memberId, proposed_at: now, answered_by: null, answered_at: null },
    })
    .execute()

async function recordProposed(trx: Transaction<DB>, actor: Actor, proposed: Proposed, now: Temporal.Instant) {
  const { project, waiting, leaderId, leaderName: to, reason, dueAt } = proposed
  const from = waiting.leaderName ?? ''
  const about = aboutProject(project)
  await record(trx, actor, leadershipHistory.leaderProposed, { ...about, data: { project: project.name, from, to, reason } }, now)
  const said = { who: actor.name, project: project.name, reason }
  const asked = { ...newsOfLeadership(project), to: others([leaderId], actor.memberId), data: { ...said, from, dueAt: dueAt.toString() } }
  const yours = { ...newsOfLeadership(project), to: others([project.leaderId], actor.memberId), data: { ...said, to } }
  await tellAll(
    trx,
    actor.districtId,
    [news(leadershipNotices.leaderProposed, asked), news(leadershipNotices.leaderProposedOfYours, yours)],
    now,
  )
}
