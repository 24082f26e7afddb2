import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type PauseRequest, whyNotPause, whyNotWait } from '@yigen/domain/pauses/pause.ts'
import { pauseHistory, pauseNotices } from '@yigen/domain/pauses/pauses.slice.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done } from '@yigen/domain/requests/request.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { moveByWaits } from '#clocks/move-by-waits.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'

type Waiting = z.output<typeof PauseRequest>

/** The matter waits for the enterprise, or for an authority outside the district, until a named date; settlement moves by that working time. The 24 hours and the tasks run on. R6 */
export async function pauseRequest(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  waiting: Waiting,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  refuseIf(whyNotWait(waiting, now))
  const request = await lockRequest(trx, actor, id, now)
  const calendar = await readCalendar(trx, actor.districtId, request.settlementStartedAt ?? now)
  refuseIf(whyNotStep('pauseRequest', request, request.asker) ?? whyNotPause(request, calendar, waiting.until, now))
  await insertPause(trx, actor, id, waiting, now)
  await moveByWaits(trx, actor.districtId, id, requestClocks.settlement)
  await setRequestStatus(trx, request, request.status)
  const about = { enterpriseId: request.enterpriseId, requestId: id }
  const whom = waiting.waitsFor === 'enterprise' ? { zh: '企业', en: 'the enterprise' } : waiting.authority
  await record(
    trx,
    actor,
    pauseHistory.paused,
    { ...about, data: { whom, until: momentBlank(waiting.until, now), words: waiting.words } },
    now,
  )
  await tellOfPause(trx, actor, request, waiting, now)
  return { id, status: request.status, at: now }
}

async function insertPause(trx: Transaction<DB>, actor: Actor, requestId: string, waiting: Waiting, now: Temporal.Instant) {
  const inserted = await sql`
    insert into request_pause (district_id, id, request_id, waits_for, authority, words, paused_by, paused_at, until, due_before)
    select c.district_id, ${randomUUIDv7()}, ${requestId}, ${waiting.waitsFor}, ${waiting.waitsFor === 'authority' ? waiting.authority : ''}, ${waiting.words},
      ${actor.memberId}, ${now}, ${waiting.until}, c.due_at
    from clock c where c.district_id = ${actor.districtId} and c.subject_id = ${requestId} and c.kind = 'settlement' and c.stopped_at is null`.execute(
    trx,
  )
  if (inserted.numAffectedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}

/** R6.2: the enterprise sees that it waits, for whom and until when. */
async function tellOfPause(trx: Transaction<DB>, actor: Actor, request: LockedRequest, { until }: Waiting, now: Temporal.Instant) {
  await tell(
    trx,
    actor.districtId,
    pauseNotices.paused,
    {
      to: others([...officeOf(request), ...request.contactIds], actor.memberId),
      enterpriseId: request.enterpriseId,
      requestId: request.id,
      data: { enterprise: request.enterpriseName, title: request.title, until: until.toString() },
    },
    now,
  )
}
