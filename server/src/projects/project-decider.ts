import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ProjectDecider } from '@yigen/domain/projects/project-steps.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorsOf } from '#declines/superiors.queries.ts'
import { chainOf } from '#people/chain.queries.ts'
import type { LockedProject } from './lock-project.ts'

type Of = Pick<LockedProject, 'districtId' | 'officerId' | 'enterpriseId'>
type Decides = (tookPart: readonly string[]) => ProjectDecider

/** How the actor stands to a decision about a project: its officer, or who had a hand in it, decides nothing; `next`: the next superior who took no part. R1.4 */
export async function projectDecider(
  db: Kysely<DB>,
  actor: Pick<Actor, 'memberId'>,
  project: Of,
  tookPart: readonly string[],
  now: Temporal.Instant,
): Promise<ProjectDecider> {
  if (tookPart.includes(actor.memberId)) return tookPartIn
  return (await projectDeciders(db, actor, project, now))(tookPart)
}

/** The same of each decision, by who had a hand in it: who stands above the officer is read once. */
export async function projectDeciders(
  db: Kysely<DB>,
  { memberId }: Pick<Actor, 'memberId'>,
  { districtId, officerId, enterpriseId }: Of,
  now: Temporal.Instant,
): Promise<Decides> {
  if (memberId === officerId) return () => tookPartIn
  const chain = await chainOf(db, districtId, { officerId, enterpriseId }, now)
  const superior = await superiorsOf(db, districtId, chain, now)
  return tookPart =>
    tookPart.includes(memberId) ? tookPartIn : { tookPart: false, next: superior(new Set([officerId ?? '', ...tookPart]))?.id === memberId }
}

const tookPartIn: ProjectDecider = { tookPart: true, next: false }
