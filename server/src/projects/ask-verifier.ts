import type { Verifier } from '@yigen/domain/projects/gate-item.ts'
import { projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import type { LockedProject } from './lock-project.ts'
import { taxClerks } from './tax-clerks.queries.ts'

type Asked = { verifier: Verifier; item: string; taxUnitId: string }

/** Whoever verifies what was just recorded is told: the next superior who took no part (R1.4), or the clerks of the tax bureau. R13.3 */
export async function askVerifier(
  trx: Transaction<DB>,
  project: LockedProject,
  { verifier, item, taxUnitId }: Asked,
  now: Temporal.Instant,
): Promise<void> {
  if (verifier === 'nobody') return
  const { districtId, id, name, enterpriseId, asker } = project
  const to = verifier === 'tax' ? await taxClerks(trx, districtId, taxUnitId) : [await superiorAbove(trx, project, now)]
  const about = { subject: { kind: 'project', id }, enterpriseId } as const
  await tell(trx, districtId, projectNotices.toVerify, { to: others(to, asker.memberId), ...about, data: { project: name, item } }, now)
}

async function superiorAbove(trx: Transaction<DB>, { districtId, officerId, enterpriseId, asker }: LockedProject, now: Temporal.Instant) {
  const chain = await chainOf(trx, districtId, { officerId, enterpriseId }, now)
  return (await superiorOf(trx, districtId, chain, new Set([officerId ?? '', asker.memberId]), now))?.id
}
