import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { ProjectDecider } from '@yigen/domain/projects/project-steps.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { projectDeciders } from '#projects/project-decider.ts'
import type { SeenProject } from './project-page.queries.ts'

/** How the reader stands to decisions in a project: to those about all of it, and to the evidence that each person recorded. R1.4 */
export type StandingAbove = { about: ProjectDecider; recordedBy(memberId: string): ProjectDecider }

/** The chain above is looked up only for who might stand in it. */
export async function standingAbove(
  db: Kysely<DB>,
  actor: Actor,
  { officerId, enterpriseId }: SeenProject,
  now: Temporal.Instant,
): Promise<StandingAbove> {
  const { districtId, memberId } = actor
  const decide = is(actor, 'minister', 'head', 'leader')
    ? await projectDeciders(db, actor, { districtId, officerId, enterpriseId }, now)
    : (tookPart: readonly string[]): ProjectDecider => ({ tookPart: memberId === officerId || tookPart.includes(memberId), next: false })
  return { about: decide([]), recordedBy: by => decide([by]) }
}
