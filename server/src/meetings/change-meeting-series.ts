import { randomUUIDv7 } from 'node:crypto'
import { mayChangeSeries } from '@yigen/domain/meetings/meeting-access.ts'
import { meetingRefusals, seriesHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { ChangeMeetingSeries, SeriesChanged } from '@yigen/domain/meetings/series.ts'
import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { firstTime, type Planned, planFirstMeeting, type Series } from './next-meeting.ts'
import { passAskings } from './pass-askings.ts'
import { readSeries, type SeriesRow } from './series.queries.ts'
import { lockOwner, namesOf, refuseUnknownPeople } from './series-people.ts'
import { whoTakes, writePeople } from './write-people.ts'

type Change = z.output<typeof ChangeMeetingSeries>

/** Whose weekly meeting, who chairs, who records, who comes, and when; its next meeting follows. R17.1, R1.7 */
export async function changeMeetingSeries(
  trx: Transaction<DB>,
  actor: Actor,
  change: Change,
  now: Temporal.Instant,
): Promise<z.output<typeof SeriesChanged>> {
  await lockOwner(trx, actor, change.owner)
  refuseStrangers(actor, change)
  await refuseUnknownPeople(trx, actor, change)
  const before = await lockSeries(trx, actor, change)
  await refuseIfMoved(trx, before, change)
  const series = { ...change, districtId: actor.districtId, id: before?.id ?? randomUUIDv7() }
  const version = (before?.version ?? 0) + 1
  await writeSeries(trx, actor, series, version, now)
  const next = before ? await followPlanned(trx, series, now) : await planFirstMeeting(trx, series, now)
  if (before && before.chairId !== series.chairId) await passAskings(trx, { ...series, seriesId: series.id }, now)
  await recordChanged(trx, actor, series, now)
  return { id: series.id, version, nextId: next.id, nextAt: next.startsAt, at: now }
}

/** 403 unless theirs. */
function refuseStrangers(actor: Actor, { owner }: Change): void {
  const self = owner.kind === 'team' && owner.ministerId === actor.memberId
  const unit = owner.kind === 'unit' && owner.unitId === actor.unitId
  if (mayBy(mayChangeSeries, { roles: actor.roles, self, relations: unit ? ['unit'] : [] })) return
  throw new Refused(refusal(refusals.mayNot, { who: say(whose, actor.language) }))
}

const whose = { zh: '这支团队的项目部长、这个单位的负责人或领导', en: 'the minister of that team, the head of that unit, or a leader' }

function lockSeries(trx: Transaction<DB>, { districtId }: Actor, { owner }: Change) {
  const theirs = owner.kind === 'team' ? sql`s.minister_id = ${owner.ministerId}` : sql`s.unit_id = ${owner.unitId}`
  return readSeries(trx, sql`s.district_id = ${districtId} and ${theirs} for update of s`)
}

/** 409 with who changed it. */
async function refuseIfMoved(trx: Transaction<DB>, before: SeriesRow | undefined, { seen }: Change): Promise<void> {
  if ((before?.version ?? null) === seen) return
  if (!before) throw new Refused(refusal(refusals.statusMoved))
  const names = await namesOf(trx, [before.changedBy])
  const { name, chairId, recorderId, memberIds, weekday, time, place, version } = before
  const changed = { version, name, chairId, recorderId, memberIds, weekday, time, place }
  throw new Refused(refusal(meetingRefusals.seriesMoved, { who: names.get(before.changedBy) ?? '' }, { changed }))
}

async function writeSeries(trx: Transaction<DB>, actor: Actor, series: Series & Change, version: number, now: Temporal.Instant) {
  const { districtId, id, owner, name, chairId, recorderId, memberIds, weekday, time, place } = series
  const said = {
    name,
    chair_id: chairId,
    recorder_id: recorderId,
    weekday,
    time,
    place,
    version,
    changed_by: actor.memberId,
    changed_at: now,
  }
  const of = {
    minister_id: owner.kind === 'team' ? owner.ministerId : null,
    unit_id: owner.kind === 'unit' ? owner.unitId : null,
  }
  const written = await trx
    .insertInto('meeting_series')
    .values({ district_id: districtId, id, ...of, ...said })
    .onConflict(conflict => conflict.columns(['district_id', 'id']).doUpdateSet(said))
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  await trx.deleteFrom('meeting_series_member').where('district_id', '=', districtId).where('series_id', '=', id).execute()
  const rows = [...new Set(memberIds)].map((member_id, position) => ({ district_id: districtId, series_id: id, member_id, position }))
  if (rows.length > 0) await trx.insertInto('meeting_series_member').values(rows).execute()
}

/** What is planned follows the change; an agenda that is frozen already stays as it is. */
async function followPlanned(trx: Transaction<DB>, series: Series, now: Temporal.Instant): Promise<Planned> {
  const { districtId, place } = series
  const planned = await trx
    .selectFrom('meeting')
    .select(['id', 'day', 'number', 'facts_from'])
    .where('district_id', '=', districtId)
    .where('series_id', '=', series.id)
    .where('state', '=', 'planned')
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { day, movedFrom, startsAt, freezesAt } = await firstTime(trx, series, later(now, planned.facts_from))
  await writePeople(trx, districtId, planned.id, series)
  const run = { chair_id: whoTakes('chair'), recorder_id: whoTakes('recorder') }
  await trx
    .updateTable('meeting')
    .set({
      day,
      moved_from: movedFrom,
      starts_at: startsAt,
      freezes_at: freezesAt,
      place,
      ...run,
      changes: sql<number>`changes + (starts_at <> ${startsAt}::timestamptz)::int`,
    })
    .where('district_id', '=', districtId)
    .where('id', '=', planned.id)
    .execute()
  return { id: planned.id, startsAt }
}

/** Not on a day whose agenda is frozen already. */
const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b)

async function recordChanged(trx: Transaction<DB>, actor: Actor, { id, name, chairId, recorderId }: Series, now: Temporal.Instant) {
  const names = await namesOf(trx, [chairId, recorderId])
  const data = { name, chair: names.get(chairId) ?? '', recorder: names.get(recorderId) ?? '' }
  await record(trx, actor, seriesHistory.changed, { subject: { kind: 'meetingSeries', id }, data }, now)
}
