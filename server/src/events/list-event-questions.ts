import type { EventQuestion, EventQuestions, ListEventQuestions } from '@yigen/domain/events/event.ts'
import { eventPeople, mayAttendTo, mayOnEvent } from '@yigen/domain/events/event-steps.ts'
import { isOfOffice, mayBy } from '@yigen/domain/members/access.ts'
import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { rowPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { nameOf } from '#people/names.ts'
import { responsibleColumn } from '#requests/responsible.ts'
import { matterSeen } from '#sight/matter-sight.ts'
import { answeredAt, matterOfQuestion, questionIs } from './event.queries.ts'
import { findEvent } from './lock-event.ts'

type Question = z.output<typeof EventQuestion>
type Row = Omit<Question, 'clock'> & { raisedByMe: boolean; clock: unknown }

/** What was asked at an event, in the order of asking, and what became of each, of one that was merged in the matter where it goes on; the words for who answers for the event, raised it, or sees the matter. R20.3, R11.2 */
export async function listEventQuestions(
  db: Kysely<DB>,
  actor: Actor,
  { eventId, state, limit, after: cursor }: z.output<typeof ListEventQuestions>,
): Promise<z.output<typeof EventQuestions>> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const { asker } = await findEvent(db, actor, eventId)
  refuseIf(mayBy(mayAttendTo, actor) ? null : whyNotRole(actor, ...eventPeople))
  const answers = mayBy(mayOnEvent.closeEvent, asker)
  const after = readTimeCursor(cursor)
  const { rows } = await sql<Row>`
    select q.request_id as "requestId", r.number, r.enterprise_id as "enterpriseId", e.name as "enterpriseName", ${nameOf(responsibleColumn)} as "officerName", q.body, w.status,
      q.asked_at as "askedAt", ${answeredAt} as "answeredAt", w.ended_at as "endedAt", ${clockOfMatter.column} as clock, (${matterSeen(actor)}) is true as seen, q.raised_by = ${actor.memberId} as "raisedByMe"
    from event_question q ${matterOfQuestion}
    join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where q.district_id = ${actor.districtId} and q.event_id = ${eventId} and ${questionIs[state]}
      and ${after ? sql`(q.asked_at, q.request_id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by q.asked_at, q.request_id limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ raisedByMe, ...row }) => ({
      ...row,
      clock: clockOfMatter.read(row.clock),
      body: answers || raisedByMe || row.seen ? row.body : '',
    })),
    next: rows.length > limit && last ? writeTimeCursor(last.askedAt, last.requestId) : null,
  }
}

/** Over `request w`: which of its own falls due first. */
const clockOfMatter = rowPart(
  () => sql<NonNullable<Question['clock']>>`
    select c.kind, c.started_at as "startedAt", c.due_at as "dueAt", c.stopped_at as "stoppedAt", c.provisional from clock c
    where c.district_id = w.district_id and c.request_id = w.id and c.subject_kind = 'request' and c.stopped_at is null order by c.due_at limit 1`,
  { startedAt: true, dueAt: true, stoppedAt: true },
)
