import type { LiftLevel } from '@yigen/domain/lifts/lift-level.ts'
import { undoneStatuses } from '@yigen/domain/lifts/lift-status.ts'
import type { AgendaFact } from '@yigen/domain/meetings/agenda-facts.ts'
import { cameUp } from '@yigen/domain/meetings/meeting-state.ts'
import type { MinutesContent } from '@yigen/domain/meetings/minutes.ts'
import { momentInMinutes } from '@yigen/domain/meetings/minutes-text.ts'
import { type FactData, sayFact } from '@yigen/domain/meetings/say-fact.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { figuresOf } from './agenda-rows.ts'
import { type MeetingRow, meetingJoins } from './lock-meeting.ts'

type Content = z.output<typeof MinutesContent>
type Head = Omit<Content, 'title' | 'figures' | 'items' | 'present' | 'absent'>
type Item = { id: string; title: string; fact: AgendaFact; data: FactData; minutes: string; carried: boolean }
type Line = { itemId: string; number: number | null; words: string; who: string; dueAt: Temporal.Instant }
type Lift = { itemId: string; words: string; level: LiftLevel; dueAt: Temporal.Instant }
type Person = { name: string; present: boolean | null }

/** What the minutes of a meeting say as it stands: each item that came up, what was said, decided and asked, and who was there. R17.4 */
export async function composeMinutes(db: Kysely<DB>, meeting: Pick<MeetingRow, 'id' | 'districtId' | 'seriesName'>): Promise<Content> {
  const items = await readItems(db, meeting)
  const [lines, lifts] = [await readLines(db, meeting), await readLifts(db, meeting)]
  const people = await readPeople(db, meeting)
  return {
    ...(await readHead(db, meeting)),
    title: `${meeting.seriesName}纪要`,
    figures: figuresOf(items.map(({ fact }) => fact)),
    items: items
      .map(item => toItem(item, lines, lifts))
      .filter(isSpokenOf)
      .map((item, place) => ({ number: place + 1, ...item })),
    present: people.filter(({ present }) => present === true).map(({ name }) => name),
    absent: people.filter(({ present }) => present === false).map(({ name }) => name),
  }
}

async function readHead(db: Kysely<DB>, { id, districtId }: Pick<MeetingRow, 'id' | 'districtId'>): Promise<Head> {
  const { rows } = await sql<Head>`
    select g.number, (select v.name from unit v where v.id = coalesce(s.unit_id, chair.unit_id)) as "ownerName", g.day::text as day, g.place, chair.name as "chairName",
      ${nameOf(sql`g.recorder_id`)} as "recorderName", g.opened_at as "openedAt", g.closed_at as "closedAt", g.closed_by_next as "closedByNext", g.facts_from as "factsFrom",
      coalesce(g.built_at, g.freezes_at) as "factsUntil", g.guests
    from meeting g ${meetingJoins} where g.district_id = ${districtId} and g.id = ${id}`.execute(db)
  return rows[0] as Head
}

async function readItems(db: Kysely<DB>, { id, districtId }: Pick<MeetingRow, 'id' | 'districtId'>): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select i.id, i.title, i.fact, i.data, i.minutes, i.carried from agenda_item i
    where i.district_id = ${districtId} and i.meeting_id = ${id} and i.taken_off_at is null order by i.position, i.id`.execute(db)
  return rows
}

/** Decisions by their number, then what was asked of leaders. */
async function readLines(db: Kysely<DB>, { id, districtId }: Pick<MeetingRow, 'id' | 'districtId'>): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select x.item_id as "itemId", x.number, x.words, coalesce(${nameOf(sql`x.member_id`)}, ${shortNameOf(sql`x.unit_id`)}) as who, x.due_at as "dueAt"
    from meeting_decision x where x.district_id = ${districtId} and x.meeting_id = ${id}
    union all
    select x.item_id, null, x.words, ${nameOf(sql`x.leader_id`)}, x.due_at from asking x where x.district_id = ${districtId} and x.meeting_id = ${id}
    order by 2 nulls last, 5, 3`.execute(db)
  return rows
}

/** What went up a level and was not withdrawn, as it was asked there. R17.5 */
async function readLifts(db: Kysely<DB>, { id, districtId }: Pick<MeetingRow, 'id' | 'districtId'>): Promise<Lift[]> {
  const { rows } = await sql<Lift>`
    select l.item_id as "itemId", l.question as words, l.level, l.due_at as "dueAt" from agenda_item i join lift l on l.district_id = i.district_id and l.item_id = i.id
    where i.district_id = ${districtId} and i.meeting_id = ${id} and l.from_id is null and l.decided_by is not null and not ${oneOf(sql`l.status`, undoneStatuses)}
    order by l.proposed_at, l.id`.execute(db)
  return rows
}

/** With their unit before the name; who stood in says for whom. */
async function readPeople(db: Kysely<DB>, { id, districtId }: Pick<MeetingRow, 'id' | 'districtId'>): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select x.present, coalesce(v.short_name || ' ', '') || t.name || case when x.substitute_id is null then '' else '（代' || m.name || '）' end as name
    from meeting_person x join member m on m.id = x.member_id join member t on t.id = coalesce(x.substitute_id, x.member_id) left join unit v on v.id = t.unit_id
    where x.district_id = ${districtId} and x.meeting_id = ${id} order by x.position`.execute(db)
  return rows
}

type Spoken = Omit<Content['items'][number], 'number'>

/** Of what nobody spoke of the figures tell, not the list. */
const isSpokenOf = ({ words, carried, decisions, askings, lifts }: Spoken): boolean =>
  cameUp({ minutes: words, carried, work: decisions.length + askings.length + lifts.length })

function toItem({ id, title, fact, data, minutes, carried }: Item, lines: readonly Line[], lifts: readonly Lift[]): Spoken {
  const own = lines.filter(({ itemId }) => itemId === id)
  return {
    ...{ title, fact: sayFact(fact, data, 'zh-CN', momentInMinutes), words: minutes, carried },
    decisions: own.flatMap(({ number, words, who, dueAt }) => (number === null ? [] : [{ number, words, who, dueAt }])),
    askings: own.flatMap(({ number, words, who, dueAt }) => (number === null ? [{ words, who, dueAt }] : [])),
    lifts: lifts.flatMap(({ itemId, words, level, dueAt }) => (itemId === id ? [{ words, level, dueAt }] : [])),
  }
}
