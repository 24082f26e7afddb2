import { randomUUIDv7 } from 'node:crypto'
import type { ProposeLift } from '@yigen/domain/lifts/lift.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { dueOfDay } from './due-of-day.ts'
import { goUp } from './go-up.ts'
import { type AboutLift, insertLift } from './insert-lift.ts'
import { type LevelAsked, leaderOfLevel } from './level-asked.ts'
import { askersOf } from './told-of-lift.ts'

type Around = { enterpriseName: string | null; districtName: string }

/** What a meeting asks by its own chair, who stands above the officer, goes up in the same step. R17.5, R18.2 */
export async function lendAtOnce(
  trx: Transaction<DB>,
  actor: Actor,
  about: AboutLift & Around,
  asked: LevelAsked,
  { question, tried, day }: z.output<typeof ProposeLift>,
  now: Temporal.Instant,
) {
  const { districtId, memberId, language } = actor
  const dueAt = await dueOfDay(trx, asked.askedId, day, now)
  const id = randomUUIDv7()
  await insertLift(trx, actor, { id, question, tried, dueAt, atOnce: true }, about, asked, now)
  const leader = await leaderOfLevel(trx, asked, [about.officerId, memberId], language, now)
  const lift = {
    ...about,
    ...asked,
    id,
    districtId,
    question,
    dueAt,
    fromId: null,
    status: 'asked',
    proposedById: memberId,
    decidedById: memberId,
  } as const
  const waitsUntil = await goUp(trx, actor, lift, { leaderId: leader.id, askers: await askersOf(trx, actor, lift, now) }, now)
  return { id, waitsFor: leader.name, waitsUntil, dueAt, at: now }
}
