import { randomUUIDv7 } from 'node:crypto'
import type { ProposeLift } from '@yigen/domain/lifts/lift.ts'
import { liftLevelWords } from '@yigen/domain/lifts/lift-level.ts'
import { liftHistory, liftNotices } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { dueOfDay } from './due-of-day.ts'
import { type AboutLift, insertLift } from './insert-lift.ts'
import { type LevelAsked, leaderOfLevel } from './level-asked.ts'
import { deciderOfProposal } from './lift-deciders.ts'
import { startProposal } from './start-lift-clocks.ts'
import { aboutLift, authorOf } from './told-of-lift.ts'

/** What is proposed waits for the superior; by when an answer is asked for. R18.2 */
export async function writeProposal(
  trx: Transaction<DB>,
  actor: Actor,
  about: AboutLift,
  asked: LevelAsked,
  { question, tried, day }: z.output<typeof ProposeLift>,
  now: Temporal.Instant,
) {
  const { districtId, memberId, language } = actor
  const dueAt = await dueOfDay(trx, asked.askedId, day, now)
  const id = randomUUIDv7()
  await insertLift(trx, actor, { id, question, tried, dueAt, atOnce: false }, about, asked, now)
  await leaderOfLevel(trx, asked, [about.officerId, memberId], language, now)
  const decider = await deciderOfProposal(trx, districtId, id, now)
  const waitsUntil = await startProposal(trx, { ...about, id, districtId }, decider?.id ?? null, now)
  const lift = { ...about, id, districtId, askedId: districtId, proposedById: memberId, decidedById: null }
  const proposed = { level: liftLevelWords[asked.level], words: question }
  await record(trx, authorOf(actor, lift), liftHistory.proposed, { ...aboutLift(lift), data: proposed }, now)
  const data = { who: actor.name, level: asked.askedName, title: about.title, dueAt: waitsUntil.toString(), words: question }
  await tell(trx, districtId, liftNotices.proposed, { to: others([decider?.id], memberId), ...aboutLift(lift), data }, now)
  return { id, waitsFor: decider?.name ?? null, waitsUntil, dueAt, at: now }
}
