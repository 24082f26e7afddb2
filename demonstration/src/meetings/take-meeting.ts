import { type AgendaFact, agendaFactNames } from '@yigen/domain/meetings/agenda-facts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { askLeader } from '@yigen/server/meetings/ask-leader.ts'
import { finishMeetingDecision } from '@yigen/server/meetings/finish-meeting-decision.ts'
import { minuteItem } from '@yigen/server/meetings/minute-item.ts'
import { readMinutes } from '@yigen/server/meetings/minutes.queries.ts'
import { raiseDifficulty } from '@yigen/server/meetings/raise-difficulty.ts'
import { recordAttendance } from '@yigen/server/meetings/record-attendance.ts'
import { recordDecision } from '@yigen/server/meetings/record-decision.ts'
import { signMinutes } from '@yigen/server/meetings/sign-minutes.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { workdayAfter } from '../hours.ts'
import { askedOfLeader, difficultyTexts, factTexts, type TalkedOf } from './meeting-texts.ts'

type Trx = Transaction<DB>
type Instant = Temporal.Instant
export type Item = { id: string; version: number; fact: AgendaFact }

/** Whoever chairs meets once that day. */
export async function meetingOn(trx: Trx, { districtId, memberId }: Actor, day: Temporal.PlainDate): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select g.id from meeting g join meeting_series s on s.district_id = g.district_id and s.id = g.series_id
    where g.district_id = ${districtId} and s.chair_id = ${memberId} and g.day = ${day}`.execute(trx)
  if (!rows[0]) throw new RangeError(`no meeting on ${day}`)
  return rows[0].id
}

/** An officer raises what is hard in the matter that is due first, or with an enterprise of theirs. */
export async function raise(trx: Trx, actor: Actor, { words, wanted }: { words: string; wanted: string }, now: Instant): Promise<void> {
  const { rows } = await sql<{ kind: 'request' | 'enterprise'; id: string }>`
    (select 'request' as kind, r.id from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
      where r.district_id = ${actor.districtId} and e.officer_id = ${actor.memberId} and r.ended_at is null order by r.due_at, r.id limit 1)
    union all
    (select 'enterprise', e.id from enterprise e where e.district_id = ${actor.districtId} and e.officer_id = ${actor.memberId} and e.state = 'following' order by e.created_at, e.id limit 1)`.execute(
    trx,
  )
  if (rows[0]) await raiseDifficulty(trx, actor, { about: rows[0], words, wanted }, now)
}

/** Everybody, but at every third meeting one of those who only come. */
export async function attend(trx: Trx, actor: Actor, id: string, n: number, now: Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select x.member_id as id from meeting_person x where x.district_id = ${actor.districtId} and x.meeting_id = ${id} order by x.position`.execute(
    trx,
  )
  const away = n % 3 === 0 ? rows[2 + (n % Math.max(1, rows.length - 2))]?.id : null
  await recordAttendance(trx, actor, id, { presentIds: rows.flatMap(row => (row.id === away ? [] : [row.id])), guests: '' }, now)
}

/** The first line of the agenda that nothing was said of yet, of those. */
export async function itemOf(trx: Trx, { districtId }: Actor, id: string, which: RawBuilder<SqlBool>): Promise<Item | undefined> {
  const { rows } = await sql<Item>`
    select i.id, i.version, i.fact from agenda_item i
    where i.district_id = ${districtId} and i.meeting_id = ${id} and i.taken_off_at is null and i.minutes = '' and ${which} order by i.position, i.id limit 1`.execute(
    trx,
  )
  return rows[0]
}

/** What was raised, or a fact that gathered by itself, is minuted and becomes work of somebody, with so many working days more. */
export async function talkOf(
  trx: Trx,
  actor: Actor,
  id: string,
  { raised, owner, more }: { raised: (typeof difficultyTexts)[number] | null; owner: Actor; more: number },
  now: Instant,
): Promise<void> {
  const known = agendaFactNames.filter(fact => factTexts[fact])
  const item = await itemOf(
    trx,
    actor,
    id,
    raised ? sql`i.fact = 'difficultyRaised' and i.data ->> 'words' = ${raised.words}` : sql`i.fact = any(${known}::text[])`,
  )
  const said = raised ?? (item && factTexts[item.fact])
  if (item && said) await settle(trx, actor, item, { ...said, days: said.days + more }, owner, now)
}

async function settle(trx: Trx, actor: Actor, { id, version }: Item, { minutes, decided, days }: TalkedOf, owner: Actor, now: Instant) {
  await minuteItem(trx, actor, id, { words: minutes, carried: false, seen: version }, now)
  const day = workdayAfter(now, days).toString()
  await recordDecision(trx, actor, id, { owner: 'person', memberId: owner.memberId, words: decided, day }, now)
}

/** 提请, of the first line of the agenda. R17.3 */
export async function ask(trx: Trx, actor: Actor, id: string, leader: Actor, now: Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select i.id from agenda_item i where i.district_id = ${actor.districtId} and i.meeting_id = ${id} and i.fact = 'difficultyRaised' order by i.position, i.id limit 1`.execute(
    trx,
  )
  const asked = { leaderId: leader.memberId, words: askedOfLeader, day: workdayAfter(now, 6).toString() }
  if (rows[0]) await askLeader(trx, actor, rows[0].id, asked, now)
}

export async function sign(trx: Trx, actor: Actor, id: string, now: Instant): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select s.name from meeting g join meeting_series s on s.district_id = g.district_id and s.id = g.series_id where g.district_id = ${actor.districtId} and g.id = ${id}`.execute(
    trx,
  )
  const { digest } = await readMinutes(trx, { id, districtId: actor.districtId, seriesName: rows[0]?.name ?? '' })
  await signMinutes(trx, actor, id, { digest, addendumId: null }, now)
}

/** What meetings left to them and is due on that day. */
export async function finish(trx: Trx, actor: Actor, due: Temporal.PlainDate, now: Instant): Promise<void> {
  const { rows } = await sql<{ id: string; words: string }>`
    select x.id, x.words from meeting_decision x
    where x.district_id = ${actor.districtId} and x.member_id = ${actor.memberId} and x.day = ${due} and x.done_at is null order by x.number`.execute(
    trx,
  )
  for (const { id, words } of rows) await finishMeetingDecision(trx, actor, id, { words: doneOf.get(words) ?? '已办。' }, now)
}

const doneOf = new Map([...difficultyTexts, ...Object.values(factTexts)].map(({ decided, done }) => [decided, done]))
