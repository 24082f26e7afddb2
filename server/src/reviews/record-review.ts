import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { RecordReview, ReviewRecorded } from '@yigen/domain/reviews/review.ts'
import { reviewGradeWords } from '@yigen/domain/reviews/review-grade.ts'
import { whyNotRisks } from '@yigen/domain/reviews/review-steps.ts'
import { reviewHistory, reviewNotices } from '@yigen/domain/reviews/reviews.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { lockReviewed, type Reviewed } from './lock-reviewed.ts'
import { refuseStrangers } from './refuse-strangers.ts'
import { startReview } from './start-review.ts'
import { stopReview } from './stop-review.ts'

type Written = z.output<typeof RecordReview>

/** The minister or the leader says how a key project stands, and what threatens it; the next review is due from now. The enterprise never reads it. R14.3, R13.7 */
export async function recordReview(
  trx: Transaction<DB>,
  actor: Actor,
  projectId: string,
  written: Written,
  now: Temporal.Instant,
): Promise<z.output<typeof ReviewRecorded>> {
  const reviewed = await lockReviewed(trx, actor, projectId)
  const { grade, words, risks } = written
  refuseIf(
    whyNotRisks(
      grade,
      risks.map(risk => risk.day),
      dateIn(now),
    ),
  )
  await refuseStrangers(
    trx,
    reviewed,
    risks.map(risk => risk.memberId),
  )
  const id = randomUUIDv7()
  await insertReview(trx, actor, { id, projectId, ...written }, now)
  await stopReview(trx, actor, reviewed.project, 'review.recorded', now)
  const nextDueAt = await startReview(trx, reviewed.project, now)
  const about = { subject: { kind: 'project', id: projectId }, enterpriseId: reviewed.project.enterpriseId } as const
  const data = { project: reviewed.project.name, grade: reviewGradeWords[grade], words, reviewId: id }
  await record(trx, actor, reviewHistory.recorded, { ...about, data }, now)
  await tellReviewed(trx, actor, reviewed, written, now)
  return { id, projectId, at: now, nextDueAt }
}

async function insertReview(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, projectId, grade, words, risks }: Written & { id: string; projectId: string },
  now: Temporal.Instant,
) {
  await trx
    .insertInto('project_review')
    .values({ district_id: districtId, id, project_id: projectId, grade, words, recorded_by: memberId, recorded_at: now })
    .execute()
  if (risks.length === 0) return
  await trx
    .insertInto('project_review_risk')
    .values(
      risks.map(({ memberId: member_id, ...risk }, position) => ({ district_id: districtId, review_id: id, position, member_id, ...risk })),
    )
    .execute()
}

/** Officer, leader and minister; and each who is to do something about a risk. */
async function tellReviewed(
  trx: Transaction<DB>,
  actor: Actor,
  reviewed: Reviewed,
  { grade, words, risks }: Written,
  now: Temporal.Instant,
) {
  const { project, ministerId } = reviewed
  // under the noun on which the clock hangs, so that the day of whoever reviews is read anew
  const about = { subject: { kind: 'review', id: project.id }, enterpriseId: project.enterpriseId } as const
  const said = { who: actor.name, project: project.name }
  const to = others([project.officerId, project.leaderId, ministerId], actor.memberId)
  const all = [
    news(reviewNotices.recorded, { ...about, to, data: { ...said, grade, words } }),
    ...risks.map(({ memberId, threat, countermeasure, day }) =>
      news(reviewNotices.riskYours, { ...about, to: others([memberId], actor.memberId), data: { ...said, threat, countermeasure, day } }),
    ),
  ]
  await tellAll(trx, actor.districtId, all, now)
}
