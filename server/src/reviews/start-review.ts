import { reviewClocks } from '@yigen/domain/reviews/reviews.slice.ts'
import type { Transaction } from 'kysely'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { chainOf } from '#people/chain.queries.ts'
import type { LockedProject } from '#projects/lock-project.ts'
import { settingsOf } from '#settings/settings.queries.ts'

type Reviewed = Pick<LockedProject, 'districtId' | 'id' | 'officerId' | 'enterpriseId'>

/** The next review of a key project is due in 14 days°, with the minister; never with the officer. Returns by when. R14.3, R1.4 */
export async function startReview(trx: Transaction<DB>, project: Reviewed, now: Temporal.Instant): Promise<Temporal.Instant> {
  const { districtId, id, officerId, enterpriseId } = project
  const chain = await chainOf(trx, districtId, { officerId, enterpriseId }, now)
  const holder = await superiorOf(trx, districtId, chain, new Set(officerId === null ? [] : [officerId]), now)
  const { numbers } = await settingsOf(trx, districtId, now)
  const { deadline } = await startClock(trx, {
    ...{ districtId, kind: reviewClocks.review, subject: { kind: 'review', id }, enterpriseId, requestId: null, chain },
    holder: { rule: 'minister', memberId: holder?.id ?? null },
    startedAt: now,
    promise: { amount: numbers.reviewDays, unit: 'calendarDays' },
  })
  return deadline.dueAt
}
