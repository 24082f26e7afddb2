import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotReview } from '@yigen/domain/reviews/review-steps.ts'
import { reviewClocks } from '@yigen/domain/reviews/reviews.slice.ts'
import { sql, type Transaction } from 'kysely'
import { holdsClock } from '#clocks/clock.queries.ts'
import type { DB } from '#database/schema.ts'
import { type LockedProject, lockProject } from '#projects/lock-project.ts'

export type Reviewed = { project: LockedProject; ministerId: string | null; holdsIt: boolean }

/** Takes a project for its review: invisible is 404, whoever comes second waits; refused unless the actor reviews it, and it is key. R12.2, R14.3 */
export async function lockReviewed(trx: Transaction<DB>, actor: Actor, id: string): Promise<Reviewed> {
  const project = await lockProject(trx, actor, id)
  const { ministerId, holdsIt } = await readReviewers(trx, actor, project)
  const { relation, alsoMinister, leadsIt } = project.asker
  const isOfficer = project.officerId === actor.memberId
  // where the leader is the officer, another leader judges (R14.2)
  const another = is(actor, 'leader') && project.leaderId !== null && project.leaderId === project.officerId
  refuseIf(
    whyNotReview(project, {
      ...{ roles: actor.roles, language: actor.language, relations: alsoMinister ? [relation, 'minister'] : [relation] },
      ...{ self: leadsIt || another, asked: holdsIt, isOfficer },
    }),
  )
  return { project, ministerId, holdsIt }
}

async function readReviewers(trx: Transaction<DB>, actor: Actor, { districtId, id, officerId }: LockedProject) {
  const { rows } = await sql<Omit<Reviewed, 'project'>>`
    select coalesce((select o.minister_id from member o where o.id = ${officerId}), d.default_minister_id) as "ministerId",
      ${holdsClock(actor, reviewClocks.review, { districtId, subjectId: id })} as "holdsIt"
    from district d where d.id = ${districtId}`.execute(trx)
  return rows[0] as Omit<Reviewed, 'project'>
}
