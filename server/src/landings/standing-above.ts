import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { ProjectDecider } from '@yigen/domain/projects/project-steps.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { projectDecider } from '#projects/project-decider.ts'
import type { PageOfProject, SeenProject } from './project-page.queries.ts'

/** How the reader stands to decisions in a project: to those about all of it, and to the evidence that each person recorded. R1.4 */
export type StandingAbove = { about: ProjectDecider; recordedBy(memberId: string): ProjectDecider }

/** The chain above is looked up only for who might stand in it and is not its minister already. */
export async function standingAbove(
  db: Kysely<DB>,
  actor: Actor,
  row: SeenProject,
  { evidence }: PageOfProject,
  now: Temporal.Instant,
): Promise<StandingAbove> {
  const project = { districtId: actor.districtId, officerId: row.officerId, enterpriseId: row.enterpriseId }
  const own = actor.memberId === row.officerId
  const decide = (tookPart: string[]): Promise<ProjectDecider> | ProjectDecider =>
    is(actor, 'minister', 'head', 'leader')
      ? projectDecider(db, actor, project, tookPart, now)
      : { tookPart: own || tookPart.includes(actor.memberId), next: false }
  const about = await decide([])
  const waiting = evidence.filter(({ corrected, verifiedAt }) => !corrected && verifiedAt === null)
  const by = new Map<string, ProjectDecider>()
  for (const { recordedById } of waiting) if (!by.has(recordedById)) by.set(recordedById, await decide([recordedById]))
  return { about, recordedBy: memberId => by.get(memberId) ?? about }
}
