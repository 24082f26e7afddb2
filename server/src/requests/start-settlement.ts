import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import { promiseOf } from '@yigen/domain/settings/district-numbers.ts'
import type { Transaction } from 'kysely'
import { type StartedClock, startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import { itemInVersion } from '#services/service-item.queries.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import type { LockedRequest } from './lock-request.ts'

/** A new settlement clock from now, with the promise of the item in the version it was filed under: after a reopening (R4.9) or an appeal upheld (R5.4). */
export async function startSettlement(trx: Transaction<DB>, request: LockedRequest, now: Temporal.Instant): Promise<StartedClock> {
  const item = await itemInVersion(trx, request.districtId, request.serviceCode, request.serviceVersion)
  return startClock(trx, {
    districtId: request.districtId,
    kind: requestClocks.settlement,
    subject: { kind: 'request', id: request.id },
    enterpriseId: request.enterpriseId,
    requestId: request.id,
    chain: await chainOf(trx, request.districtId, request, now),
    startedAt: now,
    promise: item?.promise ?? promiseOf.unclassified((await settingsOf(trx, request.districtId, now)).numbers),
  })
}
