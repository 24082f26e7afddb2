import { randomUUIDv7 } from 'node:crypto'
import type { LiftLent, LiftQuestion } from '@yigen/domain/lifts/lift.ts'
import { whyNotFurther } from '@yigen/domain/lifts/lift-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { dueOfDay } from './due-of-day.ts'
import { goUp } from './go-up.ts'
import { leaderOfLevel, levelOf } from './level-asked.ts'
import type { RowOfLift } from './lift.queries.ts'
import { lockLift } from './lock-lift.ts'
import { askersOf } from './told-of-lift.ts'

/** A leader of the district asks the city what a street asked the district: a question of its own, which comes back to them before they answer the first. R18.2 */
export async function liftFurther(
  trx: Transaction<DB>,
  actor: Actor,
  fromId: string,
  { question, day }: z.output<typeof LiftQuestion>,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftLent>> {
  const from = await lockLift(trx, actor, fromId, 'liftFurther')
  refuseIf(whyNotFurther(from, actor.language))
  const asked = await levelOf(trx, from.districtId, 'city')
  const dueAt = await dueOfDay(trx, asked.askedId, day, now)
  const part = [from.officerId, from.proposedById, from.decidedById, actor.memberId]
  const leader = await leaderOfLevel(trx, asked, part, actor.language, now)
  const lift = { ...from, ...asked, id: randomUUIDv7(), question, dueAt, proposedById: actor.memberId, decidedById: actor.memberId }
  await insertFurther(trx, lift, fromId, now)
  await goUp(trx, actor, lift, { leaderId: leader.id, askers: await askersOf(trx, actor, from, now) }, now)
  return { id: lift.id, status: 'asked', dueAt, at: now }
}

/** What was tried below is read along with the first. */
const insertFurther = (trx: Transaction<DB>, lift: RowOfLift, fromId: string, now: Temporal.Instant) =>
  sql`
    insert into lift (district_id, id, asked_id, level, subject_kind, subject_id, item_id, enterprise_id, from_id, status, question, tried, due_at, proposed_by, proposed_at, decided_by, decided_at)
    select f.district_id, ${lift.id}, ${lift.askedId}, ${lift.level}, f.subject_kind, f.subject_id, f.item_id, f.enterprise_id, f.id, 'asked', ${lift.question}, f.tried, ${lift.dueAt},
      ${lift.proposedById}::uuid, ${now}::timestamptz, ${lift.proposedById}::uuid, ${now}::timestamptz
    from lift f where f.district_id = ${lift.districtId} and f.id = ${fromId}`.execute(trx)
