import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { liftHistory, liftNotices } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import type { RowOfLift } from './lift.queries.ts'
import { startAcceptance } from './start-lift-clocks.ts'
import { aboutAtLevel, aboutLift, authorOf, levelBlank } from './told-of-lift.ts'

type Matter = Pick<RowOfLift, 'enterpriseId' | 'enterpriseName' | 'subjectKind' | 'subjectId' | 'officerId' | 'title'>
type Lent = Matter & Pick<RowOfLift, 'id' | 'districtId' | 'districtName' | 'askedId' | 'askedName' | 'level' | 'question' | 'dueAt'>
type People = { leaderId: string; askers: readonly string[] }

/** From now on it lies with a leader of the level asked, who takes it up or returns it; who asks hears of it, and the enterprise reads which level was asked. R18.2 */
export async function goUp(
  trx: Transaction<DB>,
  actor: Actor,
  lift: Lent,
  { leaderId, askers }: People,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const { dueAt, title, question: words } = lift
  const until = await startAcceptance(trx, lift, leaderId, now)
  const asked = { level: levelBlank(lift), dueAt: momentBlank(dueAt, now) }
  await record(trx, authorOf(actor, lift), liftHistory.asked, { ...aboutLift(lift), data: asked }, now)
  const lent = { title, level: lift.askedName, dueAt: dueAt.toString() }
  await tell(trx, lift.districtId, liftNotices.lent, { to: [...askers], ...aboutLift(lift), data: lent }, now)
  const data = { who: actor.name, unit: actor.unitName, enterprise: lift.enterpriseName ?? lift.districtName, title, words }
  const toLeader = { to: others([leaderId], actor.memberId), ...aboutAtLevel(lift) }
  await tell(trx, lift.askedId, liftNotices.asked, { ...toLeader, data: { ...data, dueAt: until.toString() } }, now)
  return until
}
