import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Filed, FileRequest } from '@yigen/domain/requests/request.ts'
import { receivedAtOf, whyNotAnswerAtOnce, whyNotFile, whyNotFiling } from '@yigen/domain/requests/request-filing.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { lockForFiling } from './lock-for-filing.ts'
import { takeFiling } from './take-filing.ts'

/** The enterprise files a request, or its officer enters a call or a visit with its true time; two clocks start: 24 hours, and the settlement. R4.2, R4.6 */
export async function fileRequest(
  trx: Transaction<DB>,
  actor: Actor,
  filing: z.output<typeof FileRequest>,
  now: Temporal.Instant,
): Promise<z.output<typeof Filed>> {
  const locked = await lockForFiling(trx, actor, filing, receivedAtOf(filing, now), now)
  const asker = { relation: locked.enterprise.relation, language: actor.language }
  const { numbers } = await settingsOf(trx, actor.districtId, now)
  refuseIf(whyNotFile(asker) ?? whyNotAnswerAtOnce(filing, asker) ?? whyNotFiling(filing, now, numbers, asker))
  return takeFiling(trx, actor, filing, locked, now)
}
