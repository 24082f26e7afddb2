import { planClocks } from '@yigen/domain/plans/plans.slice.ts'
import { sql, type Transaction } from 'kysely'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** The officer owes a chase within 3 working days° from then. R15.5 */
export async function startChase(
  trx: Transaction<DB>,
  { districtId, enterpriseId, officerId }: ProjectAtHand,
  id: string,
  startedAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  const chain = await chainOf(trx, districtId, { officerId, enterpriseId }, now)
  const { chaseDays } = (await settingsOf(trx, districtId, startedAt)).numbers
  const promise = { amount: chaseDays, unit: 'workingDays' } as const
  const subject = { kind: 'milestone', id } as const
  await startClock(trx, { districtId, kind: planClocks.chase, subject, enterpriseId, requestId: null, chain, startedAt, promise })
  await sql`update milestone set chased_since = ${startedAt} where district_id = ${districtId} and id = ${id}`.execute(trx)
}
