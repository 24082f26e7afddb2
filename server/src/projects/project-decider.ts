import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ProjectDecider } from '@yigen/domain/projects/project-steps.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { chainOf } from '#people/chain.queries.ts'
import type { LockedProject } from './lock-project.ts'

/** How the actor stands to a decision about a project: its officer, or who had a hand in it, decides nothing; `next`: the next superior who took no part. R1.4 */
export async function projectDecider(
  db: Kysely<DB>,
  { memberId }: Pick<Actor, 'memberId'>,
  { districtId, officerId, enterpriseId }: Pick<LockedProject, 'districtId' | 'officerId' | 'enterpriseId'>,
  tookPart: readonly string[],
  now: Temporal.Instant,
): Promise<ProjectDecider> {
  const part = new Set([officerId ?? '', ...tookPart])
  if (part.has(memberId)) return { tookPart: true, next: false }
  const chain = await chainOf(db, districtId, { officerId, enterpriseId }, now)
  const superior = await superiorOf(db, districtId, chain, part, now)
  return { tookPart: false, next: superior?.id === memberId }
}
