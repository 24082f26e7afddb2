import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import type { LockedProject } from './lock-project.ts'

/** Who hears what becomes of a project: its officer and the officer's minister, its leader, its named people; nobody of their own act. */
export async function toldOfProject(
  trx: Transaction<DB>,
  { districtId, officerId, enterpriseId, office }: Pick<LockedProject, 'districtId' | 'officerId' | 'enterpriseId' | 'office'>,
  self: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const { minister } = await chainOf(trx, districtId, { officerId, enterpriseId }, now)
  return others([...office, minister?.id], self)
}
