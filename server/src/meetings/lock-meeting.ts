import type { MeetingState } from '@yigen/domain/meetings/meeting-state.ts'
import { type MeetingAsker, type MeetingNow, type MeetingStep, whyNotMeeting } from '@yigen/domain/meetings/meeting-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { meetingSeen } from './meeting-sight.ts'

export type MeetingRow = MeetingNow & {
  id: string
  districtId: string
  seriesId: string
  seriesName: string
  number: number
  day: Temporal.PlainDate
  startsAt: Temporal.Instant
  factsFrom: Temporal.Instant
  state: MeetingState
  chairId: string
  recorderId: string
  /** who chairs the series, also while another stands in */
  seriesChairId: string
  /** of who chairs */
  unitId: string
}
export type LockedMeeting = MeetingRow & { asker: MeetingAsker }

/** Takes a meeting for this step: invisible is 404, 403 and 409 by the one rule; whoever comes second waits. R12.2 */
export async function lockMeeting(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  step: MeetingStep,
  now: Temporal.Instant,
): Promise<LockedMeeting> {
  const meeting = await readLocked(trx, { districtId: actor.districtId, id }, meetingSeen(actor))
  if (!meeting) throw new Refused(refusal(refusals.notFound))
  const asker = askerOf(actor, meeting)
  refuseIf(whyNotMeeting(step, meeting, asker, now))
  return { ...meeting, asker }
}

/** How somebody stands to a meeting. R17.1 */
export const askerOf = (
  actor: Actor,
  { chairId, recorderId, unitId }: Pick<MeetingRow, 'chairId' | 'recorderId' | 'unitId'>,
): MeetingAsker => ({
  chair: actor.memberId === chairId,
  recorder: actor.memberId === recorderId,
  superior: is(actor, 'head') && actor.unitId === unitId,
  roles: actor.roles,
  language: actor.language,
})

/** Whoever waited reads who chairs, and whether its minutes are frozen, once the lock is had: both are written by who came first. R12.2, R17.4 */
export async function readLocked(
  trx: Transaction<DB>,
  { districtId, id }: Pick<MeetingRow, 'districtId' | 'id'>,
  where: RawBuilder<SqlBool> = sql<SqlBool>`true`,
): Promise<MeetingRow | undefined> {
  await sql`select from meeting g where g.district_id = ${districtId} and g.id = ${id} for update`.execute(trx)
  const { rows } = await sql<MeetingRow>`
    select ${meetingColumns} from meeting g ${meetingJoins} where g.district_id = ${districtId} and g.id = ${id} and ${where}`.execute(trx)
  return rows[0]
}

/** As the rules ask of it. */
export async function readMeetingRow(db: Kysely<DB>, actor: Actor, id: string): Promise<MeetingRow> {
  const { rows } = await sql<MeetingRow>`
    select ${meetingColumns} from meeting g ${meetingJoins} where g.district_id = ${actor.districtId} and g.id = ${id} and ${meetingSeen(actor)}`.execute(
    db,
  )
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** Over `meeting g` with its `meeting_series s` and who chairs as `chair`. */
export const meetingJoins = sql`join meeting_series s on s.district_id = g.district_id and s.id = g.series_id join member chair on chair.id = g.chair_id`
export const meetingColumns = sql`
  g.id, g.district_id as "districtId", g.series_id as "seriesId", s.name as "seriesName", g.number, g.day, g.starts_at as "startsAt", g.freezes_at as "freezesAt",
  g.facts_from as "factsFrom", g.state, g.chair_id as "chairId", g.recorder_id as "recorderId", s.chair_id as "seriesChairId", chair.unit_id as "unitId",
  exists (select from minutes x where x.district_id = g.district_id and x.meeting_id = g.id) as "minutesFrozen"`
