import type { Meeting } from '@yigen/domain/meetings/meeting.ts'
import { offersOfMeeting } from '@yigen/domain/meetings/meeting-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { isThereAbove } from '#lifts/level-asked.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { figuresOf, readItems } from './agenda-rows.ts'
import type { ComingRow } from './coming.queries.ts'
import { toComing } from './coming-rows.ts'
import { type Held, heldColumns } from './held-columns.ts'
import { askerOf, type MeetingRow, meetingJoins, readMeetingRow } from './lock-meeting.ts'
import { meetingOf } from './meeting-of.ts'
import { readPeople } from './people-rows.ts'
import { standingSignatures } from './standing-signatures.ts'

type View = z.output<typeof Meeting>
type Row = Held &
  Pick<
    View,
    | 'factsFrom'
    | 'freezesAt'
    | 'builtAt'
    | 'frozenAt'
    | 'openedAt'
    | 'closedAt'
    | 'guests'
    | 'signatures'
    | 'minutesFrozenAt'
    | 'digest'
    | 'previousId'
    | 'nextId'
  > & {
    coming: ComingRow[]
  }

/** A meeting, by its id or that of what it decided or asked: its agenda with the facts, who is expected, what was decided, and what the reader may do. R17.2 */
export async function getMeeting(db: Kysely<DB>, actor: Actor, asked: string, now: Temporal.Instant): Promise<View> {
  const id = await meetingOf(db, actor.districtId, asked)
  const meeting = await readMeetingRow(db, actor, id)
  const { coming, ...row } = await readHeld(db, actor, id)
  const items = await readItems(db, actor, meeting, now)
  const frozen = row.minutesFrozenAt !== null
  return {
    ...row,
    signatures: await standingSignatures(db, meeting, { signatures: row.signatures, frozen }),
    stuckDays: (await settingsOf(db, actor.districtId, row.builtAt ?? now)).numbers.stuckDays,
    items,
    figures: figuresOf(items.flatMap(({ number, fact }) => (number === null ? [] : [fact]))),
    coming: coming.map(one => toComing(one, actor.language)),
    people: await readPeople(db, actor, meeting, now),
    may: await offersOf(db, actor, meeting, now),
  }
}

/** Nothing goes up from where nobody is above, as from the city. R17.5 */
async function offersOf(db: Kysely<DB>, actor: Actor, meeting: MeetingRow, now: Temporal.Instant): Promise<View['may']> {
  const offers = offersOfMeeting(meeting, askerOf(actor, meeting), now)
  if (!offers.includes('liftAgendaItem') || (await isThereAbove(db, actor, meeting.chairId, now))) return offers
  return offers.filter(step => step !== 'liftAgendaItem')
}

async function readHeld(db: Kysely<DB>, { districtId }: Actor, id: string): Promise<Row> {
  const beside = (which: ReturnType<typeof sql>) =>
    sql`(select x.id from meeting x where x.district_id = g.district_id and x.series_id = g.series_id and x.number = g.number + ${which})`
  const { rows } = await sql<Row>`
    select ${heldColumns}, g.facts_from as "factsFrom", g.freezes_at as "freezesAt", g.built_at as "builtAt", g.frozen_at as "frozenAt", g.opened_at as "openedAt", g.closed_at as "closedAt",
      g.guests, g.coming, (select count(*)::int from minutes_signature z where z.district_id = g.district_id and z.meeting_id = g.id and z.addendum_id is null and z.lapsed_at is null) as signatures,
      (select y.frozen_at from minutes y where y.district_id = g.district_id and y.meeting_id = g.id) as "minutesFrozenAt",
      (select y.digest from minutes y where y.district_id = g.district_id and y.meeting_id = g.id) as digest, ${beside(sql`-1`)} as "previousId", ${beside(sql`1`)} as "nextId"
    from meeting g ${meetingJoins} where g.district_id = ${districtId} and g.id = ${id}`.execute(db)
  return rows[0] as Row
}
