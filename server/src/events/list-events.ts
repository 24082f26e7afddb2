import type { EventList, EventRow, ListEvents, OwnEventRow } from '@yigen/domain/events/event.ts'
import { mayAttendTo } from '@yigen/domain/events/event-steps.ts'
import { mayBy } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { countsOf, eventColumns, freeColumn, ownSignUp } from './event.queries.ts'
import { eventKnown } from './event-sight.ts'

type Asked = z.output<typeof ListEvents>
type Office = z.output<typeof EventRow>
type Row = Omit<Office, 'counts'> & { free: number; counts: unknown; own: unknown }

/** The events to come, the next first, or those that are over, the latest first; each with how it stands. R20.3 */
export async function listEvents(db: Kysely<DB>, actor: Actor, asked: Asked, now: Temporal.Instant): Promise<z.output<typeof EventList>> {
  const counts = mayBy(mayAttendTo, actor) ? countsOf(now) : null
  const order = asked.over ? sql`v.starts_at desc, v.id desc` : sql`v.starts_at, v.id`
  const { rows } = await sql<Row>`
    select ${eventColumns}, v.holder_id = ${actor.memberId} as mine, ${freeColumn} as free, ${ownSignUp(actor).column} as own, ${counts?.column ?? sql`null`} as counts
    from event v where v.district_id = ${actor.districtId} and ${eventKnown(actor)} and ${sql.join(asks(actor, asked, now), sql` and `)}
    order by ${order} limit ${asked.limit + 1}`.execute(db)
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  const next = rows.length > asked.limit && last ? writeTimeCursor(last.startsAt, last.id) : null
  if (is(actor, 'contact')) return { reader: 'enterprise', rows: shown.map(row => ownRow(actor, row)), next }
  return {
    reader: 'office',
    rows: shown.map(({ free: _, own: __, ...row }) => ({ ...row, counts: counts?.read(row.counts) ?? null })),
    next,
  }
}

function ownRow(actor: Actor, { mine: _, counts: __, own, ...row }: Row): z.output<typeof OwnEventRow> {
  const read = ownSignUp(actor).read(own)
  return { ...row, own: read && { state: read.state, ahead: read.ahead, checkedInAt: read.checkedInAt } }
}

function asks(actor: Actor, { mine, over, after: cursor }: Asked, now: Temporal.Instant): RawBuilder<SqlBool>[] {
  const after = readTimeCursor(cursor)
  const beyond = over ? sql`<` : sql`>`
  return [
    over ? sql<SqlBool>`(v.status <> 'planned' or v.ends_at < ${now})` : sql<SqlBool>`(v.status = 'planned' and v.ends_at >= ${now})`,
    ...(mine ? [isMine(actor)] : []),
    ...(after ? [sql<SqlBool>`(v.starts_at, v.id) ${beyond} (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ]
}

const isMine = ({ memberId }: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(v.holder_id = ${memberId} or exists (
  select from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.member_id = ${memberId} and s.state <> 'left'))`
