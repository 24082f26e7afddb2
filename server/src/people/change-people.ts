import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Passing, PeopleChanged } from '#slice/follows.ts'
import { followers } from '#slice/registry.ts'
import { officersAround } from './officers-around.ts'

/** A change of these people's roles, posts or state: whose clocks they stood for before it, and whose after it, find their holder anew; returns what passed from whom to whom. R3.4 */
export async function changePeople(
  trx: Transaction<DB>,
  { districtId, memberIds }: Pick<PeopleChanged, 'districtId' | 'memberIds'>,
  now: Temporal.Instant,
  change: () => Promise<unknown>,
): Promise<Passing[]> {
  const before = await officersAroundAll(trx, districtId, memberIds, now)
  await change()
  const after = await officersAroundAll(trx, districtId, memberIds, now)
  return peopleChanged(trx, { districtId, memberIds, officerIds: [...new Set([...before, ...after])] }, now)
}

/** Tells every slice that follows; returns what passed from whom to whom. */
export async function peopleChanged(trx: Transaction<DB>, changed: PeopleChanged, now: Temporal.Instant): Promise<Passing[]> {
  const passing: Passing[] = []
  for (const follow of followers('peopleChanged')) passing.push(...(await follow(trx, changed, now)))
  return passing
}

async function officersAroundAll(trx: Transaction<DB>, districtId: string, memberIds: readonly string[], now: Temporal.Instant) {
  const around: (string | null)[] = []
  for (const id of memberIds) around.push(...(await officersAround(trx, districtId, id, now)))
  return around
}
