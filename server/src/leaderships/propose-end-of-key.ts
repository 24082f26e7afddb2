import { randomUUIDv7 } from 'node:crypto'
import type { LeadershipProposed, ProposeEndOfKey } from '@yigen/domain/leaderships/leadership.ts'
import { leadershipClocks, leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { consentersOf } from './consenters.ts'
import { lockLeadership } from './lock-leadership.ts'
import { aboutProject, newsOfLeadership } from './told-of-leadership.ts'

/** The minister proposes that a project is key no longer; its leader consents, or another leader where that one may not decide. R14.4, R1.4 */
export async function proposeEndOfKey(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof ProposeEndOfKey>,
  now: Temporal.Instant,
): Promise<z.output<typeof LeadershipProposed>> {
  const { districtId, memberId } = actor
  const { project } = await lockLeadership(trx, actor, id, 'proposeEndOfKey')
  await trx
    .insertInto('key_end_proposal')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), project_id: id, reason, status: 'proposed' },
      ...{ proposed_by: memberId, proposed_at: now, answered_by: null, answered_at: null },
    })
    .execute()
  const asked = (await consentersOf(trx, districtId, [{ projectId: id, officerId: project.officerId }], now)).get(id) ?? null
  const { deadline } = await startClock(trx, {
    ...{ districtId, kind: leadershipClocks.endOfKeyAnswer, subject: { kind: 'leadership', id } },
    ...{ enterpriseId: project.enterpriseId, requestId: null, chain: { officerId: project.officerId } },
    holder: { rule: 'leader', memberId: asked?.id ?? null },
    startedAt: now,
    promise: leadershipClocks.endOfKeyAnswer.promise,
  })
  const about = aboutProject(project)
  await record(trx, actor, leadershipHistory.endProposed, { ...about, data: { project: project.name, reason } }, now)
  const data = { who: actor.name, project: project.name, reason, dueAt: deadline.dueAt.toString() }
  const to = others([asked?.id, project.leaderId, project.officerId], memberId)
  await tell(trx, districtId, leadershipNotices.endProposed, { ...newsOfLeadership(project), to, data }, now)
  return { id, dueAt: deadline.dueAt, waitsFor: asked?.name ?? null, at: now }
}
