import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotFileNow, whyNotTrueTime } from '@yigen/domain/requests/request-filing.ts'
import type { RecordVisit, VisitRecorded } from '@yigen/domain/visits/visit.ts'
import { isOfOfficer, whyNotMayRecord, whyNotRecordVisit } from '@yigen/domain/visits/visit-steps.ts'
import { visitHistory, visitNotices } from '@yigen/domain/visits/visits.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type LockedEnterprise, lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { askerOfVisit, type LockedVisit, lockVisitOf } from './lock-visit.ts'
import { setVisit } from './set-visit.ts'
import { takeYield } from './take-yield.ts'
import { findTakenNote } from './taken-note.queries.ts'
import { aboutVisit, officeOfVisit } from './told-of-visit.ts'

type Note = z.output<typeof RecordVisit>
type Recorded = z.output<typeof VisitRecorded>

/** What was seen and said on a visit, up to some days later: facts and requests with it, in the same step. Sent again, it is answered as it was and nothing more happens. R20.2 */
export async function recordVisit(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  note: Note,
  now: Temporal.Instant,
): Promise<Recorded> {
  const enterprise = await lockEnterprise(trx, actor, enterpriseId)
  const taken = await findTakenNote(trx, actor, enterpriseId, note)
  if (taken) return taken
  const planned = note.visitId ? await lockVisitOf(trx, actor, enterprise, note.visitId) : null
  const { numbers } = await settingsOf(trx, actor.districtId, now)
  const asker = planned?.asker ?? {
    ...askerOfVisit(actor, enterprise),
    followed: await followedThen(trx, actor, enterpriseId, note.visitedAt),
  }
  refuseIf(
    whyNotMayRecord(planned, asker) ??
      whyNotTrueTime(note.visitedAt, now, numbers, actor.language, 'visitedAt') ??
      whyNotRecordVisit(planned, note.visitedAt) ??
      whyNotFileNow(enterprise),
  )
  const id = planned?.id ?? (await insertVisit(trx, actor, enterpriseId, { ...note, ofOfficer: isOfOfficer(asker) }, now))
  const { visitedAt: starts_at, clientId: client_id, met, words } = note
  const place = note.place || planned?.place || ''
  const done = { status: 'done', starts_at, place, client_id, met, words, recorded_by: actor.memberId, recorded_at: now } as const
  await setVisit(trx, { districtId: actor.districtId, id }, done)
  const brought = await takeYield(trx, actor, { id, enterpriseId }, note, numbers, now)
  await tellRecorded(trx, actor, { id, enterprise, visitorId: planned?.visitorId ?? actor.memberId }, note, now)
  return { id, enterpriseId, at: now, ...brought }
}

/** Whether the actor was its officer at the moment. */
async function followedThen(trx: Transaction<DB>, { districtId, memberId }: Actor, enterpriseId: string, at: Temporal.Instant) {
  const { rows } = await sql<{ followed: boolean }>`
    select exists (select from assignment a where a.district_id = ${districtId} and a.enterprise_id = ${enterpriseId}
      and a.officer_id = ${memberId} and a.during @> ${at}::timestamptz) as followed`.execute(trx)
  return rows[0]?.followed ?? false
}

/** One that nobody had planned begins as it is told. */
async function insertVisit(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  note: Note & { ofOfficer: boolean },
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('visit')
    .values({
      ...{ district_id: actor.districtId, id, enterprise_id: enterpriseId, visitor_id: actor.memberId, unit_id: actor.unitId },
      ...{
        of_officer: note.ofOfficer,
        status: 'planned',
        starts_at: note.visitedAt,
        place: note.place,
        about: '',
        planned_at: now,
        consent: 'free',
      },
      ...{
        consent_by: null,
        consent_at: null,
        client_id: null,
        recorded_by: null,
        recorded_at: null,
        called_off_by: null,
        called_off_at: null,
      },
    })
    .execute()
  return id
}

async function tellRecorded(
  trx: Transaction<DB>,
  actor: Actor,
  visit: Pick<LockedVisit, 'id' | 'visitorId'> & { enterprise: LockedEnterprise },
  { visitedAt, words, facts, raised }: Note,
  now: Temporal.Instant,
) {
  const of = aboutVisit(visit)
  const counts = { facts: facts.length, raised: raised.length }
  await record(
    trx,
    actor,
    visitHistory.done,
    { ...of, at: visitedAt, data: { visitedAt: momentBlank(visitedAt, now), words, ...counts } },
    now,
  )
  const to = others(await officeOfVisit(trx, visit), actor.memberId)
  const data = { who: actor.name, enterprise: visit.enterprise.name, ...counts }
  await tell(trx, actor.districtId, visitNotices.done, { ...of, to, data }, now)
}
