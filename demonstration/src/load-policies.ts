import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { emptyOutbox } from '@yigen/server/database/outbox.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { draftPolicy } from '@yigen/server/policies/draft-policy.ts'
import { publishPolicy } from '@yigen/server/policies/publish-policy.ts'
import { seedPolicies } from '@yigen/server/policies/seed-policies.ts'
import { verifyPolicy } from '@yigen/server/policies/verify-policy.ts'
import type { Transaction } from 'kysely'
import { acting } from './acting.ts'
import type { Cast } from './load-people.ts'
import { rentPolicy } from './told-policies.ts'

/** The thirteen that come with the product, one of the district itself, and of that the next version, which waits to be verified. R22.1 */
export async function loadPolicies(
  trx: Transaction<DB>,
  { districtId, cast }: { districtId: string; cast: Cast },
  now: Temporal.Instant,
): Promise<void> {
  await seedPolicies(trx, districtId, now)
  const by = async (login: string, at: Temporal.Instant) => {
    const actor = cast.get(login)
    if (!actor) throw new RangeError(`${login} is missing`)
    return acting(trx, actor, at)
  }
  const year = dateIn(now).subtract({ days: 60 }).year
  const [drafted, verified, published] = [60, 59, 58].map(days => now.subtract({ hours: 24 * days })) as [
    Temporal.Instant,
    Temporal.Instant,
    Temporal.Instant,
  ]
  const yaml = rentPolicy({ year, share: 30, most: 30 })
  const { id } = await draftPolicy(trx, await by('clerk-industry01', drafted), { yaml }, drafted)
  const place = { id, number: 1 }
  await verifyPolicy(trx, await by('head-industry01', verified), place, { seen: 1 }, verified)
  await publishPolicy(trx, await by('minister01', published), place, { from: dateIn(published) }, published)
  const yesterday = now.subtract({ hours: 26 })
  const next = rentPolicy({ year, share: 25, most: 36 })
  await draftPolicy(trx, await by('clerk-industry01', yesterday), { yaml: next }, yesterday)
  await emptyOutbox(trx)
}
