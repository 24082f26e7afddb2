import { momentWords } from '@yigen/domain/calendar/moment-words.ts'
import type { AgendaItem } from '@yigen/domain/meetings/agenda.ts'
import { type AgendaFact, figureOfFact } from '@yigen/domain/meetings/agenda-facts.ts'
import type { FactData } from '@yigen/domain/meetings/say-fact.ts'
import { sayFact } from '@yigen/domain/meetings/say-fact.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import type { MeetingRow } from './lock-meeting.ts'
import { readWorkOf } from './work-of-items.ts'

type Item = z.output<typeof AgendaItem>
type Row = Omit<Item, 'number' | 'opens' | 'words' | 'takenOff' | 'decisions' | 'askings' | 'lifts'> & {
  subjectKind: NonNullable<Item['opens']>['kind'] | null
  subjectId: string | null
  data: FactData
  takenOffBy: string | null
  takenOffAt: Temporal.Instant | null
  takenOffWhy: string
}

/** The lines of an agenda in their order, numbered; those taken off stand last, without a number. R17.2 */
export async function readItems(db: Kysely<DB>, actor: Actor, meeting: MeetingRow, now: Temporal.Instant): Promise<Item[]> {
  const { rows } = await sql<Row>`
    select i.id, i.version, i.section, i.fact, i.subject_kind as "subjectKind", i.subject_id as "subjectId", i.enterprise_id as "enterpriseId", i.title, i.data, i.who, i.at,
      i.due_at as "dueAt", ${nameOf(sql`i.added_by`)} as "addedBy", ${nameOf(sql`i.taken_off_by`)} as "takenOffBy", i.taken_off_at as "takenOffAt", i.taken_off_why as "takenOffWhy",
      i.minutes, ${nameOf(sql`i.minuted_by`)} as "minutedBy", i.minuted_at as "minutedAt", i.carried
    from agenda_item i where i.district_id = ${actor.districtId} and i.meeting_id = ${meeting.id} order by i.taken_off_at is not null, i.position, i.id`.execute(
    db,
  )
  const workOf = await readWorkOf(db, actor, meeting, now)
  return rows.map((row, position) => ({ ...toItem(row, position, actor, now), ...workOf(row.id) }))
}

function toItem(row: Row, position: number, { language }: Actor, now: Temporal.Instant) {
  const { subjectKind, subjectId, data, takenOffBy, takenOffAt, takenOffWhy, ...rest } = row
  return {
    ...rest,
    number: takenOffAt ? null : position + 1,
    opens: opensOf(subjectKind, subjectId),
    words: sayFact(row.fact, data, language, at => momentWords(at, now, language)),
    takenOff: takenOffAt ? { by: takenOffBy ?? '', at: takenOffAt, reason: takenOffWhy } : null,
  }
}

export const opensOf = (kind: Row['subjectKind'], id: string | null): Item['opens'] => (kind && id ? { kind, id } : null)

/** How many of each kind the lines are. */
export function figuresOf(facts: readonly AgendaFact[]) {
  const figures = { new: 0, moved: 0, stuck: 0, late: 0, lost: 0, landed: 0 }
  for (const fact of facts) {
    const figure = figureOfFact[fact]
    if (figure) figures[figure] += 1
  }
  return figures
}
