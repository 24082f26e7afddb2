import { randomUUIDv7 } from 'node:crypto'
import type { LiftProposed, ProposeLift } from '@yigen/domain/lifts/lift.ts'
import { liftLevelWords } from '@yigen/domain/lifts/lift-level.ts'
import { liftHistory, liftNotices, liftRefusals } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { dueOfDay } from './due-of-day.ts'
import { type LevelAsked, leaderOfLevel, levelAboveOfficer } from './level-asked.ts'
import { superiorOfProposer } from './lift-deciders.ts'
import { startProposal } from './start-lift-clocks.ts'
import { aboutLift, authorOf } from './told-of-lift.ts'

type Proposal = z.output<typeof ProposeLift>
/** What the question is about. */
type About = { subjectKind: 'request' | 'project'; subjectId: string; enterpriseId: string; officerId: string | null; title: string }

/** What is proposed waits for the superior. Its matter is locked. R18.2 */
export async function writeProposal(
  trx: Transaction<DB>,
  actor: Actor,
  about: About,
  proposal: Proposal,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftProposed>> {
  const { districtId, memberId, language } = actor
  const asked = await levelAboveOfficer(trx, districtId, about.officerId)
  const dueAt = await dueOfDay(trx, asked.askedId, proposal.day, now)
  await refuseWhileOneRuns(trx, districtId, about.subjectId)
  await leaderOfLevel(trx, asked, [about.officerId, memberId], language, now)
  const id = randomUUIDv7()
  await insertProposal(trx, actor, { id, dueAt, ...proposal }, about, asked, now)
  const decider = await superiorOfProposer(trx, districtId, { officerId: about.officerId, proposedBy: memberId }, now)
  const waitsUntil = await startProposal(trx, { ...about, id, districtId }, decider?.id ?? null, now)
  const lift = { ...about, id, districtId, askedId: districtId, proposedById: memberId, decidedById: null }
  const words = proposal.question
  await record(
    trx,
    authorOf(actor, lift),
    liftHistory.proposed,
    { ...aboutLift(lift), data: { level: liftLevelWords[asked.level], words } },
    now,
  )
  const data = { who: actor.name, level: asked.askedName, title: about.title, dueAt: waitsUntil.toString(), words }
  await tell(trx, districtId, liftNotices.proposed, { to: others([decider?.id], memberId), ...aboutLift(lift), data }, now)
  return { id, waitsFor: decider?.name ?? null, waitsUntil, at: now }
}

/** One question at a time: the next is asked once the first is answered. The matter is locked. */
async function refuseWhileOneRuns(trx: Transaction<DB>, districtId: string, subjectId: string) {
  const { rows } = await sql`
    select from lift l where l.district_id = ${districtId} and l.subject_id = ${subjectId} and l.ended_at is null limit 1`.execute(trx)
  if (rows.length > 0) throw new Refused(refusal(liftRefusals.liftRuns))
}

const insertProposal = (
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, question, tried, dueAt }: Pick<Proposal, 'question' | 'tried'> & { id: string; dueAt: Temporal.Instant },
  { subjectKind, subjectId, enterpriseId }: About,
  { askedId, level }: LevelAsked,
  now: Temporal.Instant,
) =>
  trx
    .insertInto('lift')
    .values({
      ...{ district_id: districtId, id, asked_id: askedId, level, subject_kind: subjectKind, subject_id: subjectId },
      ...{ enterprise_id: enterpriseId, from_id: null, status: 'proposed', question, tried, due_at: dueAt },
      ...{ proposed_by: memberId, proposed_at: now, decided_by: null, decided_at: null, accepted_by: null, accepted_at: null },
      ...{ answer: null, answered_by: null, ended_at: null },
    })
    .execute()
