import { liftClocks } from '@yigen/domain/lifts/lifts.slice.ts'
import { promiseOf } from '@yigen/domain/settings/district-numbers.ts'
import type { Transaction } from 'kysely'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { settingsOf } from '#settings/settings.queries.ts'

type Held = { id: string; districtId: string; enterpriseId: string | null; officerId: string | null }
type Lent = Held & { askedId: string }

/** In the district that asks: the superior decides. It belongs to no matter of its own: officer and clocks of the matter stay as they are. R18.2 */
export async function startProposal(trx: Transaction<DB>, lift: Held, deciderId: string | null, now: Temporal.Instant) {
  const { numbers } = await settingsOf(trx, lift.districtId, now)
  const { deadline } = await startClock(trx, {
    ...{ districtId: lift.districtId, kind: liftClocks.liftProposal, subject: { kind: 'lift', id: lift.id } },
    ...{ enterpriseId: lift.enterpriseId, requestId: null, chain: { officerId: lift.officerId } },
    ...{ holder: { rule: 'minister', memberId: deciderId }, startedAt: now, promise: promiseOf.lift(numbers) },
  })
  return deadline.dueAt
}

/** At the level that was asked, by its own hours and calendar; the enterprise is the district's (decision 0037). R18.2 */
export async function startAcceptance(trx: Transaction<DB>, lift: Lent, leaderId: string, now: Temporal.Instant) {
  const { numbers } = await settingsOf(trx, lift.askedId, now)
  const { deadline } = await startClock(trx, {
    ...atLevelAsked(lift, leaderId, now),
    ...{ kind: liftClocks.liftAcceptance, promise: promiseOf.lift(numbers) },
  })
  return deadline.dueAt
}

/** Until the day that was asked for; a day that is over by then is late from the first. R18.2 */
export const startAnswer = (trx: Transaction<DB>, lift: Lent, leaderId: string, dueAt: Temporal.Instant, now: Temporal.Instant) =>
  startClock(trx, {
    ...atLevelAsked(lift, leaderId, now),
    kind: liftClocks.liftAnswer,
    promise: { amount: Math.max(1, Math.ceil(dueAt.since(now).total('hours'))), unit: 'clockHours' },
    dueAt,
  })

function atLevelAsked({ id, districtId, askedId, enterpriseId, officerId }: Lent, leaderId: string, now: Temporal.Instant) {
  const own = askedId === districtId
  return {
    districtId: askedId,
    subject: { kind: 'lift', id },
    enterpriseId: own ? enterpriseId : null,
    requestId: null,
    chain: { officerId: own ? officerId : null },
    holder: { rule: 'leader', memberId: leaderId },
    startedAt: now,
  } as const
}
