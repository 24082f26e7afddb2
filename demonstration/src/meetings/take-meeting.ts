import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { finishMeetingDecision } from '@yigen/server/meetings/finish-meeting-decision.ts'
import { minuteItem } from '@yigen/server/meetings/minute-item.ts'
import { readMinutes } from '@yigen/server/meetings/minutes.queries.ts'
import { raiseDifficulty } from '@yigen/server/meetings/raise-difficulty.ts'
import { recordAttendance } from '@yigen/server/meetings/record-attendance.ts'
import { recordDecision } from '@yigen/server/meetings/record-decision.ts'
import { signMinutes } from '@yigen/server/meetings/sign-minutes.ts'
import { sql, type Transaction } from 'kysely'
import { workdayAfter } from '../hours.ts'

type Trx = Transaction<DB>
type Instant = Temporal.Instant

/** Whoever chairs meets once that day. */
export async function meetingOn(trx: Trx, { districtId, memberId }: Actor, day: Temporal.PlainDate): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select g.id from meeting g join meeting_series s on s.district_id = g.district_id and s.id = g.series_id
    where g.district_id = ${districtId} and s.chair_id = ${memberId} and g.day = ${day}`.execute(trx)
  if (!rows[0]) throw new RangeError(`no meeting on ${day}`)
  return rows[0].id
}

/** An officer raises what is hard in the matter that is due first. */
export async function raise(trx: Trx, actor: Actor, text: { words: string; wanted: string }, now: Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select r.id from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${actor.districtId} and e.officer_id = ${actor.memberId} and r.ended_at is null order by r.due_at, r.id limit 1`.execute(
    trx,
  )
  const about = rows[0] ? ({ kind: 'request', id: rows[0].id } as const) : await enterpriseOf(trx, actor)
  await raiseDifficulty(trx, actor, { about, ...text }, now)
}

async function enterpriseOf(trx: Trx, { districtId, memberId }: Actor) {
  const { rows } = await sql<{ id: string }>`
    select e.id from enterprise e where e.district_id = ${districtId} and e.officer_id = ${memberId} and e.state <> 'closed' order by e.created_at, e.id limit 1`.execute(
    trx,
  )
  return { kind: 'enterprise', id: rows[0]?.id ?? '' } as const
}

/** Everybody but the last of them. */
export async function attend(trx: Trx, actor: Actor, id: string, now: Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select x.member_id as id from meeting_person x where x.district_id = ${actor.districtId} and x.meeting_id = ${id} order by x.position`.execute(
    trx,
  )
  await recordAttendance(trx, actor, id, { presentIds: rows.slice(0, -1).map(row => row.id), guests: '' }, now)
}

type Decided = { k: number; words: string; days: number; owner: Actor }

/** On the first line or the second: it is minuted, and decided on. */
export async function decide(trx: Trx, actor: Actor, id: string, { k, words, days, owner }: Decided, now: Instant): Promise<void> {
  const { rows } = await sql<{ id: string; version: number }>`
    select i.id, i.version from agenda_item i where i.district_id = ${actor.districtId} and i.meeting_id = ${id} and i.taken_off_at is null
    order by i.position, i.id offset ${k} limit 1`.execute(trx)
  const [item] = rows
  if (!item) return
  await minuteItem(trx, actor, item.id, { words: '会上听取情况，定下由谁办、到何时。', carried: false, seen: item.version }, now)
  await recordDecision(
    trx,
    actor,
    item.id,
    { owner: 'person', memberId: owner.memberId, words, day: workdayAfter(now, days).toString() },
    now,
  )
}

export async function sign(trx: Trx, actor: Actor, id: string, now: Instant): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select s.name from meeting g join meeting_series s on s.district_id = g.district_id and s.id = g.series_id where g.district_id = ${actor.districtId} and g.id = ${id}`.execute(
    trx,
  )
  const { digest } = await readMinutes(trx, { id, districtId: actor.districtId, seriesName: rows[0]?.name ?? '' })
  await signMinutes(trx, actor, id, { digest, addendumId: null }, now)
}

/** What was decided with these words, by who has it now. */
export async function finish(trx: Trx, actor: Actor, words: string, done: string, now: Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select x.id from meeting_decision x where x.district_id = ${actor.districtId} and x.member_id = ${actor.memberId} and x.words = ${words} and x.done_at is null
      and x.decided_at > ${now.subtract({ hours: 24 * 14 })} order by x.decided_at limit 1`.execute(trx)
  if (rows[0]) await finishMeetingDecision(trx, actor, rows[0].id, { words: done }, now)
}
