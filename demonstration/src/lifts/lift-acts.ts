import { at } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { acceptLift } from '@yigen/server/lifts/accept-lift.ts'
import { answerLift } from '@yigen/server/lifts/answer-lift.ts'
import { liftQuestion } from '@yigen/server/lifts/lift-question.ts'
import { proposeLift } from '@yigen/server/lifts/propose-lift.ts'
import { sendBackLift } from '@yigen/server/lifts/send-back-lift.ts'
import { sql, type Transaction } from 'kysely'
import type { Act } from '../act.types.ts'
import { workdayAfter, workdayBefore } from '../hours.ts'
import type { Cast } from '../load-people.ts'
import { notThere } from '../replay-beside.ts'
import { type ToldLift, toldLifts, toldToCity } from './told-lifts.ts'

type Trx = Transaction<DB>
type People = { officer: Actor; minister: Actor; leader: Actor }
type Told = ToldLift & { position: number }

/** What a street asked the district over the last working days, one question in each state, each of another matter, and what the district asks the city. R18.2 */
export function liftActs(cast: Cast, city: Cast, now: Temporal.Instant): Act[] {
  const [who, there] = [actorIn(cast), actorIn(city)]
  const minister = who('minister01')
  const ofStreet = { officer: who('officer03'), minister, leader: who('leader01') }
  const ofDistrict = { officer: who('officer05'), minister, leader: there('leader01') }
  const acts = [
    ...toldLifts.flatMap((told, position) => actsOf(ofStreet, { ...told, position }, now)),
    ...toldToCity.flatMap((told, position) => actsOf(ofDistrict, { ...told, position: position + toldLifts.length }, now)),
  ]
  return acts.filter(act => Temporal.Instant.compare(act.at, now) < 0)
}

const actorIn = (cast: Cast) => (login: string) => {
  const actor = cast.get(login)
  if (!actor) throw new RangeError(`nobody is called ${login}`)
  return actor
}

function actsOf({ officer, minister, leader }: People, { question, tried, position, ...came }: Told, now: Temporal.Instant): Act[] {
  const on = (days: number, time: string) => at(workdayBefore(now, days), time).add({ minutes: 7 * position })
  const day = workdayAfter(now, 3).toString()
  let id: string | null = null
  const step = (moment: Temporal.Instant, by: Actor, take: (trx: Trx, actor: Actor, lift: string) => Promise<unknown>): Act => ({
    ...{ at: moment, by },
    run: (trx, actor) => {
      if (id === null) throw notThere()
      return take(trx, actor, id)
    },
  })
  const [proposed, decided, taken, answered] = [on(2, '10:10'), on(2, '11:20'), on(2, '14:30'), on(1, '16:10')]
  return [
    {
      ...{ at: proposed, by: officer },
      run: async (trx, actor) => {
        id = (await proposeLift(trx, actor, await aRequestOf(trx, actor), { question, tried, day }, proposed)).id
      },
    },
    ...(came.sentBack
      ? [step(decided, minister, (trx, actor, lift) => sendBackLift(trx, actor, lift, { words: came.sentBack ?? '' }, decided))]
      : []),
    ...(came.lent ? [step(decided, minister, (trx, actor, lift) => liftQuestion(trx, actor, lift, { question, day }, decided))] : []),
    ...(came.taken ? [step(taken, leader, (trx, actor, lift) => acceptLift(trx, actor, lift, taken))] : []),
    ...(came.answer
      ? [step(answered, leader, (trx, actor, lift) => answerLift(trx, actor, lift, { words: came.answer ?? '' }, answered))]
      : []),
  ]
}

/** Open, and without a question yet; the oldest first. */
async function aRequestOf(trx: Trx, { districtId, memberId }: Actor): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select r.id from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${districtId} and e.officer_id = ${memberId} and r.handler_id is null and r.status in ('filed', 'replied')
      and not exists (select from lift l where l.district_id = r.district_id and l.subject_id = r.id)
    order by r.received_at, r.id limit 1`.execute(trx)
  if (!rows[0]) throw notThere()
  return rows[0].id
}
