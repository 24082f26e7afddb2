import { zone } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { acceptLift } from '@yigen/server/lifts/accept-lift.ts'
import { answerLift } from '@yigen/server/lifts/answer-lift.ts'
import { liftQuestion } from '@yigen/server/lifts/lift-question.ts'
import { proposeLift } from '@yigen/server/lifts/propose-lift.ts'
import { sendBackLift } from '@yigen/server/lifts/send-back-lift.ts'
import { sql, type Transaction } from 'kysely'
import { acting } from '../acting.ts'
import type { Login } from '../demonstration.types.ts'
import { workdayAfter, workdayBefore } from '../hours.ts'
import type { Cast } from '../load-people.ts'
import { memberOf } from '../people.ts'
import { ringUntil } from '../ring-until.ts'
import { type ToldLift, toldLifts } from './told-lifts.ts'

/** What two streets asked the district: one question in each state, told by the product's own steps over the last working days. R18.2 */
export async function tellLifts(trx: Transaction<DB>, cast: Cast, moment: Temporal.Instant): Promise<void> {
  const used: string[] = []
  for (const told of toldLifts) {
    const request = await aRequestOf(trx, actorOf(cast, told.by), used, proposedAt(moment))
    if (!request) continue
    used.push(request)
    await tellLift(trx, cast, request, told, moment)
  }
  await ringUntil(trx, moment)
}

const proposedAt = (moment: Temporal.Instant) => clock(moment, 2, '10:10')

async function tellLift(
  trx: Transaction<DB>,
  cast: Cast,
  requestId: string,
  { by, question, tried, ...came }: ToldLift,
  moment: Temporal.Instant,
) {
  const day = workdayAfter(moment, 3).toString()
  const at = {
    proposed: proposedAt(moment),
    decided: clock(moment, 2, '15:20'),
    taken: clock(moment, 1, '10:30'),
    answered: clock(moment, 1, '16:40'),
  }
  const as = (login: Login, when: Temporal.Instant) => acting(trx, actorOf(cast, login), when)
  const minister = memberOf(by).minister ?? ''
  const { id } = await proposeLift(trx, await as(by, at.proposed), requestId, { question, tried, day }, at.proposed)
  if (came.sentBack) await sendBackLift(trx, await as(minister, at.decided), id, { words: came.sentBack }, at.decided)
  if (!came.lent) return
  await liftQuestion(trx, await as(minister, at.decided), id, { question, day }, at.decided)
  if (!came.taken) return
  await acceptLift(trx, await as('leader01', at.taken), id, at.taken)
  if (came.answer) await answerLift(trx, await as('leader01', at.answered), id, { words: came.answer }, at.answered)
}

/** So many working days before, at that time. */
const clock = (moment: Temporal.Instant, days: number, time: string) =>
  workdayBefore(moment, days).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()

function actorOf(cast: Cast, login: Login): Actor {
  const actor = cast.get(login)
  if (!actor) throw new RangeError(`nobody is ${login}`)
  return actor
}

/** One that was open then and still is, the oldest first. */
async function aRequestOf(trx: Transaction<DB>, { districtId, memberId }: Actor, used: readonly string[], at: Temporal.Instant) {
  const { rows } = await sql<{ id: string }>`
    select r.id from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${districtId} and e.officer_id = ${memberId} and r.handler_id is null and r.status in ('filed', 'replied')
      and r.recorded_at < ${at} and r.id <> all(${[...used]}::uuid[])
    order by r.received_at, r.id limit 1`.execute(trx)
  return rows[0]?.id
}
