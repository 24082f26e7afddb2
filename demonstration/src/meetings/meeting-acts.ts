import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { buildAgenda } from '@yigen/server/meetings/build-agenda.ts'
import { changeMeetingSeries } from '@yigen/server/meetings/change-meeting-series.ts'
import { closeMeeting } from '@yigen/server/meetings/close-meeting.ts'
import { openMeeting } from '@yigen/server/meetings/open-meeting.ts'
import type { Transaction } from 'kysely'
import type { Act } from '../act.types.ts'
import { laterOf, meetingAfter, workdayAfter, workdayBefore } from '../hours.ts'
import type { Cast } from '../load-people.ts'
import { acceptAtCity, answerAtCity, lendUp, minuteAnswer } from './lend-up.ts'
import { difficultyTexts, lentUp, overTwoRules } from './meeting-texts.ts'
import { ask, attend, finish, meetingOn, raise, sign, talkOf } from './take-meeting.ts'

type Trx = Transaction<DB>
type Team = { chair: Actor; notes: Actor; officers: readonly Actor[]; leader: Actor; cityLeader: Actor }
/** `left`: how many were held after it. */
type Held = { n: number; left: number; day: Temporal.PlainDate; startsAt: Temporal.Instant }

const weeks = 26
const weekly = { weekday: 1, time: '09:00' }
/** So many meetings ago something was lent up to the city. */
const lentAgo = 3

/**
 * Half a year of the weekly meetings of one team, by the product's own steps: minuted, signed, what was decided is done in time but for the latest; one question went up to the city and came back.
 * The last one is still open, with what it asks of a leader; for the next difficulties are raised. R17
 */
export function meetingActs(cast: Cast, city: Cast, now: Temporal.Instant): Act[] {
  const [who, there] = [actorIn(cast), actorIn(city)]
  const officers = ['officer05', 'officer06', 'officer03', 'officer07', 'officer01'].map(who)
  const team = { chair: who('minister01'), notes: who('officer02'), officers, leader: who('leader01'), cityLeader: there('leader01') }
  const begun = at(dateIn(now).subtract({ days: 7 * weeks }), '07:00')
  const held = meetingsBetween(dateIn(begun).subtract({ days: 1 }), now)
  const acts = [begin(team, begun), ...held.flatMap(meeting => actsOfMeeting(team, meeting)), ...actsOfNext(team, held.at(-1), now)]
  return acts.filter(act => Temporal.Instant.compare(act.at, now) < 0)
}

const actorIn = (cast: Cast) => (login: string) => {
  const actor = cast.get(login)
  if (!actor) throw new RangeError(`nobody is called ${login}`)
  return actor
}

/** After `day`; the agenda of a day is frozen at 08:00. */
function meetingsBetween(day: Temporal.PlainDate, now: Temporal.Instant): Held[] {
  const held: Omit<Held, 'left'>[] = []
  for (let next = meetingAfter(weekly, day); Temporal.Instant.compare(next.freezesAt, now) < 0; next = meetingAfter(weekly, next.day))
    held.push({ n: held.length, day: next.day, startsAt: next.startsAt })
  return held.map(one => ({ ...one, left: held.length - 1 - one.n }))
}

function begin({ chair, notes, officers }: Team, begun: Temporal.Instant): Act {
  const run = { chairId: chair.memberId, recorderId: notes.memberId, memberIds: officers.map(({ memberId }) => memberId) }
  const series = { name: '首席服务官周例会', place: '区投资促进中心 3 楼会议室', ...weekly, ...run }
  const owner = { kind: 'team', ministerId: chair.memberId } as const
  return { at: begun, by: chair, run: (trx, actor) => changeMeetingSeries(trx, actor, { ...series, owner, seen: null }, begun) }
}

type Step = (trx: Trx, actor: Actor, id: string, now: Temporal.Instant) => Promise<unknown>

/** Frozen at 08:00, held from 09:00 to 10:10, signed before eleven. */
function actsOfMeeting(team: Team, { n, left, day, startsAt }: Held): Act[] {
  const { chair, notes, officers } = team
  const act = (minutes: number, by: Actor, step: Step): Act => {
    const moment = startsAt.add({ minutes })
    return { at: moment, by, run: async (trx, actor) => step(trx, actor, await meetingOn(trx, chair, day), moment) }
  }
  const raised = left === lentAgo ? overTwoRules : pick(difficultyTexts, n)
  const owners = [pick(officers, n), pick(officers, n + 1)] as const
  const end = [act(70, chair, closeMeeting), act(90, chair, sign), act(110, notes, sign)]
  return [
    raising(pick(officers, n), raised, at(workdayBefore(startsAt, 1), '16:20')),
    act(-60, notes, buildAgenda),
    act(0, chair, openMeeting),
    act(5, notes, (trx, actor, id, now) => attend(trx, actor, id, n, now)),
    ...(left === lentAgo - 1 ? [act(15, notes, (trx, actor, id, now) => minuteAnswer(trx, actor, id, now))] : []),
    act(20, notes, (trx, actor, id, now) => talkOf(trx, actor, id, { raised, owner: owners[0], more: 0 }, now)),
    act(35, notes, (trx, actor, id, now) => talkOf(trx, actor, id, { raised: null, owner: owners[1], more: left === 1 ? 6 : 0 }, now)),
    ...(left === lentAgo ? lending(team, act, startsAt) : []),
    ...(left === 0 ? [act(50, chair, (trx, actor, id, now) => ask(trx, actor, id, team.leader, now))] : end),
    ...finishing(owners[0], startsAt, [raised.days - 1]),
    ...(left === 1 ? [] : finishing(owners[1], startsAt, [1, 2, 3, 4])),
  ]
}

type ActOf = (minutes: number, by: Actor, step: Step) => Act

/** To the city while the meeting sits; taken up within the hour, answered two days later, so that it stands on the next agenda. */
function lending({ chair, cityLeader }: Team, act: ActOf, startsAt: Temporal.Instant): Act[] {
  const by = workdayAfter(startsAt, 4).toString()
  const answered = at(workdayAfter(startsAt, 2), '15:10')
  return [
    act(30, chair, (trx, actor, id, now) => lendUp(trx, actor, id, { ...lentUp, day: by }, now)),
    act(100, cityLeader, (trx, actor, _id, now) => acceptAtCity(trx, actor, chair, now)),
    { at: answered, by: cityLeader, run: (trx, actor) => answerAtCity(trx, actor, chair, lentUp.answer, answered) },
  ]
}

/** The day before it is due, on whichever of these working days that is. */
function finishing(owner: Actor, startsAt: Temporal.Instant, on: readonly number[]): Act[] {
  return on.map(days => {
    const moment = at(workdayAfter(startsAt, days), '10:40')
    return { at: moment, by: owner, run: (trx: Trx, actor: Actor) => finish(trx, actor, workdayAfter(moment, 1), moment) }
  })
}

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T
const raising = (by: Actor, text: (typeof difficultyTexts)[number], moment: Temporal.Instant): Act => ({
  ...{ at: moment, by },
  run: (trx, actor) => raise(trx, actor, text, moment),
})

/** What the next one has gathered by now. */
function actsOfNext({ chair, notes, officers }: Team, last: Held | undefined, now: Temporal.Instant): Act[] {
  if (!last) return []
  const day = meetingAfter(weekly, last.day).day
  const since = last.startsAt.add({ hours: 2 })
  const raised = [0, 1].map(k =>
    raising(pick(officers, last.n + 1 + k), pick(difficultyTexts, last.n + 1 + k), laterOf(since, now.subtract({ hours: 22 - k }))),
  )
  const built = laterOf(since, now.subtract({ minutes: 40 }))
  return [...raised, { at: built, by: notes, run: async (trx, actor) => buildAgenda(trx, actor, await meetingOn(trx, chair, day), built) }]
}
