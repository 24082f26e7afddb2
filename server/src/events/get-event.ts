import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import type { Event, OfficeEvent } from '@yigen/domain/events/event.ts'
import { mayAttendTo, offersOfEvent } from '@yigen/domain/events/event-steps.ts'
import { mayBy } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { countsOf, eventColumns, eventMore, feedbackOfEvent, freeColumn, ownSignUp, peopleOfEvent, waitingColumn } from './event.queries.ts'
import { eventKnown, mayCome } from './event-sight.ts'
import { askerOfEvent } from './lock-event.ts'

type View = z.output<typeof Event>
type Office = z.output<typeof OfficeEvent>
type Whole = NonNullable<Office['whole']>
type Guest = Extract<View, { reader: 'enterprise' }>
type Parts = 'counts' | 'people' | 'feedback'
type Row = Omit<Office, 'reader' | 'whole' | 'may'> &
  Omit<Whole, Parts> &
  Pick<Guest, 'free' | 'waiting'> &
  Record<Parts | 'own' | 'enterprises', unknown> & { holderId: string }

/** An event as the reader sees it: with who comes and what came of it, as it is announced, or with one's own sign-up. R20.3 */
export async function getEvent(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<View> {
  const { holderId, ...row } = await readEvent(db, actor, id, now)
  const { title, kind, status, startsAt, endsAt, place, seats, about, holderName, unitName, free, waiting } = row
  const said = { id, title, kind, status, startsAt, endsAt, place, seats, about, holderName, unitName }
  const own = ownSignUp(actor).read(row.own)
  const may = offersOfEvent(row, askerOfEvent(actor, { holderId, own }), now)
  if (!is(actor, 'contact')) return { reader: 'office', ...said, whole: attends(actor) ? wholeOf(row, now) : null, may }
  const enterprises = enterprisesThatCome(actor).read(row.enterprises)
  const forGuest = may.filter(step => step !== 'signUp' || enterprises.length > 0)
  return { reader: 'enterprise', ...said, free, waiting, own, enterprises, may: forGuest }
}

const attends = (actor: Actor): boolean => mayBy(mayAttendTo, actor)

function wholeOf(row: Omit<Row, 'holderId'>, now: Temporal.Instant): Whole {
  const { open, version, calledOffWhy, closedAt, closedBy } = row
  const people = peopleOfEvent.read(row.people).map(one => ({ ...one, phone: maskPhone(one.phone) }))
  const counts = countsOf(now).read(row.counts)
  return { open, version, calledOffWhy, closedAt, closedBy, counts, people, feedback: feedbackOfEvent.read(row.feedback) }
}

/** Over `event v`: those of one's own that may come, while they are followed. */
const enterprisesThatCome = (actor: Actor) =>
  rowsPart(
    () => sql<Guest['enterprises'][number]>`
      select e.id, e.name from enterprise e where e.district_id = v.district_id and ${whollySeen(actor)} and ${mayCome} and ${oneOf(sql`e.state`, followedStates)} order by e.name`,
    {},
  )

const nothing = sql`null`

async function readEvent(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<Row> {
  const whole = attends(actor)
  const { rows } = await sql<Row>`
    select ${eventColumns}, ${eventMore}, v.holder_id as "holderId", v.open, v.version, v.called_off_why as "calledOffWhy", v.closed_at as "closedAt",
      ${nameOf(sql`v.closed_by`)} as "closedBy", ${freeColumn} as free, ${waitingColumn} as waiting, ${ownSignUp(actor).column} as own,
      ${is(actor, 'contact') ? enterprisesThatCome(actor).column : nothing} as enterprises, ${whole ? countsOf(now).column : nothing} as counts,
      ${whole ? peopleOfEvent.column : nothing} as people, ${whole ? feedbackOfEvent.column : nothing} as feedback
    from event v where v.district_id = ${actor.districtId} and v.id = ${id} and ${eventKnown(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
