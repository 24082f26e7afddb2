import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Call, Done } from '@yigen/domain/requests/request.ts'
import { whyNotTrueTime } from '@yigen/domain/requests/request-filing.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { lockRequest } from './lock-request.ts'
import { replyToRequest } from './reply-to-request.ts'

/** A call with the enterprise, with its true time. It counts as the answer only once what was said is entered as the reply, at the server's time. R4.3 */
export async function logCall(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  call: z.output<typeof Call>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const { numbers } = await settingsOf(trx, actor.districtId, now)
  refuseIf(whyNotTrueTime(call.calledAt, now, numbers, actor.language, 'calledAt'))
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotStep('logCall', request, request.asker))
  await trx
    .insertInto('request_call')
    .values({
      district_id: actor.districtId,
      id: randomUUIDv7(),
      request_id: id,
      member_id: actor.memberId,
      contact_name: call.contactName,
      called_at: call.calledAt,
      minutes: call.minutes,
      said: call.said,
      recorded_at: now,
    })
    .execute()
  await record(
    trx,
    actor,
    requestHistory.called,
    {
      at: call.calledAt,
      enterpriseId: request.enterpriseId,
      requestId: id,
      data: { contactName: call.contactName, minutes: call.minutes, words: call.said },
    },
    now,
  )
  return call.reply ? replyToRequest(trx, actor, id, call.reply, now) : { id, status: request.status, at: now }
}
