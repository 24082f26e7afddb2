import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { buildAgenda } from '@yigen/server/meetings/build-agenda.ts'
import { changeMeetingSeries } from '@yigen/server/meetings/change-meeting-series.ts'
import { closeMeeting } from '@yigen/server/meetings/close-meeting.ts'
import { openMeeting } from '@yigen/server/meetings/open-meeting.ts'
import type { Transaction } from 'kysely'
import type { Act } from '../act.types.ts'
import { meetingAfter, workdayAfter } from '../hours.ts'
import type { Cast } from '../load-people.ts'
import { decisionTexts, difficultyTexts } from './meeting-texts.ts'
import { attend, decide, finish, meetingOn, raise, sign } from './take-meeting.ts'

type Team = { minister: string; recorder: string; officers: readonly string[] }
type Told = { chair: Actor; notes: Actor; officers: readonly Actor[] }
type Held = { n: number; day: Temporal.PlainDate; startsAt: Temporal.Instant; isLast: boolean }

/** Whose weekly meeting it is, and who records it. */
const teams: readonly Team[] = [
  { minister: 'minister01', recorder: 'officer10', officers: ['officer01', 'officer02', 'officer05', 'officer06', 'officer07'] },
  { minister: 'minister02', recorder: 'officer05', officers: ['officer08', 'officer09', 'officer10', 'officer11', 'officer12'] },
]
const weeks = 26
const weekly = { weekday: 1, time: '09:00' }

/** Half a year of weekly meetings of each team, by the product's own steps: what was decided is done but for the latest, and for the next one difficulties are raised. R17 */
export const meetingActs = (cast: Cast, now: Temporal.Instant): Act[] =>
  teams
    .flatMap(({ minister, recorder, officers }) => {
      const who = actorIn(cast)
      return actsOfTeam({ chair: who(minister), notes: who(recorder), officers: officers.map(who) }, now)
    })
    .filter(act => Temporal.Instant.compare(act.at, now) < 0)

const actorIn = (cast: Cast) => (login: string) => {
  const actor = cast.get(login)
  if (!actor) throw new RangeError(`nobody is called ${login}`)
  return actor
}

function actsOfTeam(team: Told, now: Temporal.Instant): Act[] {
  const begun = at(dateIn(now).subtract({ days: 7 * weeks }), '07:00')
  const held = meetingsBetween(dateIn(begun).subtract({ days: 1 }), now)
  return [begin(team, begun), ...held.flatMap(meeting => actsOfMeeting(team, meeting)), ...actsOfNext(team, held.at(-1), now)]
}

/** Days after `day`; the agenda of a day is frozen at 08:00. */
function meetingsBetween(day: Temporal.PlainDate, now: Temporal.Instant): Held[] {
  const held: Omit<Held, 'isLast'>[] = []
  for (let next = meetingAfter(weekly, day); Temporal.Instant.compare(next.freezesAt, now) < 0; next = meetingAfter(weekly, next.day))
    held.push({ n: held.length, day: next.day, startsAt: next.startsAt })
  return held.map(one => ({ ...one, isLast: one.n === held.length - 1 }))
}

function begin({ chair, notes, officers }: Told, begun: Temporal.Instant): Act {
  const series = {
    name: '首席服务官周例会',
    chairId: chair.memberId,
    recorderId: notes.memberId,
    place: '区投资促进中心 3 楼会议室',
    ...weekly,
  }
  const memberIds = officers.map(({ memberId }) => memberId).filter(id => id !== notes.memberId)
  const owner = { kind: 'team', ministerId: chair.memberId } as const
  return { at: begun, by: chair, run: (trx, actor) => changeMeetingSeries(trx, actor, { ...series, owner, memberIds, seen: null }, begun) }
}

type Step = (trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) => Promise<unknown>

/** Frozen at 08:00, held from 09:00 to 10:10, signed before eleven. */
function actsOfMeeting({ chair, notes, officers }: Told, { n, day, startsAt, isLast }: Held): Act[] {
  const act = (minutes: number, by: Actor, step: Step): Act => {
    const moment = startsAt.add({ minutes })
    return { at: moment, by, run: async (trx, actor) => step(trx, actor, await meetingOn(trx, chair, day), moment) }
  }
  const decided = [0, 1].map(k => ({ ...pick(decisionTexts, 2 * n + k), k, owner: pick(officers, n + k) }))
  return [
    raising(pick(officers, n), n, startsAt.subtract({ hours: 16 })),
    act(-60, notes, buildAgenda),
    act(0, chair, openMeeting),
    act(5, notes, attend),
    ...decided.map(one => act(20 + 10 * one.k, notes, (trx, actor, id, now) => decide(trx, actor, id, one, now))),
    act(70, chair, closeMeeting),
    act(90, chair, sign),
    act(110, notes, sign),
    ...decided.flatMap(({ k, owner, words, days, done }) => {
      const moment = at(workdayAfter(startsAt, days - 1), '16:20')
      return isLast && k === 0
        ? []
        : [{ at: moment, by: owner, run: (trx: Transaction<DB>, actor: Actor) => finish(trx, actor, words, done, moment) }]
    }),
  ]
}

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T
const raising = (by: Actor, n: number, moment: Temporal.Instant): Act => ({
  ...{ at: moment, by },
  run: (trx, actor) => raise(trx, actor, pick(difficultyTexts, n), moment),
})

/** What the next one has gathered by now. */
function actsOfNext({ chair, notes, officers }: Told, last: Held | undefined, now: Temporal.Instant): Act[] {
  if (!last) return []
  const { n, day } = { n: last.n + 1, day: meetingAfter(weekly, last.day).day }
  const built = now.subtract({ minutes: 40 })
  const build: Act = { at: built, by: notes, run: async (trx, actor) => buildAgenda(trx, actor, await meetingOn(trx, chair, day), built) }
  return [...[0, 1].map(k => raising(pick(officers, n + k), n + k, now.subtract({ hours: 3 - k }))), build]
}
