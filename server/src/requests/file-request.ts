import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Filed, FileRequest } from '@yigen/domain/requests/request.ts'
import {
  receivedAtOf,
  sourceOf,
  whyNotAnswerAtOnce,
  whyNotFile,
  whyNotFileNow,
  whyNotFiling,
} from '@yigen/domain/requests/request-filing.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { emptyOutbox } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import { knownItem } from '#services/service-item.queries.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { enterMatter } from './enter-matter.ts'
import { lockForFiling } from './lock-for-filing.ts'
import { replyToRequest } from './reply-to-request.ts'

/** The enterprise files a request, or its officer enters a call or a visit with its true time; two clocks start: 24 hours, and the settlement. R4.2, R4.6 */
export async function fileRequest(
  trx: Transaction<DB>,
  actor: Actor,
  filing: z.output<typeof FileRequest>,
  now: Temporal.Instant,
): Promise<z.output<typeof Filed>> {
  const receivedAt = receivedAtOf(filing, now)
  const { enterprise, item, chain } = await lockForFiling(trx, actor, filing, receivedAt, now)
  const { relation } = enterprise
  const asker = { relation, language: actor.language }
  const { numbers } = await settingsOf(trx, actor.districtId, now)
  refuseIf(whyNotFile(asker) ?? whyNotAnswerAtOnce(filing, asker) ?? whyNotFiling(filing, now, numbers, asker))
  if (filing.serviceCode !== null) knownItem(filing.serviceCode, item)
  refuseIf(whyNotFileNow(enterprise))
  const side = relation === 'enterprise' ? 'enterprise' : 'office'
  const entered = { enterprise, side, source: sourceOf(filing, relation), receivedAt, item, chain } as const
  const { filed, messageId } = await enterMatter(trx, actor, filing, entered, now)
  await answerAtOnce(trx, actor, filed.id, { words: filing.reply, seen: messageId }, now)
  return filed
}

/** What was answered on the spot is the reply: it stops the 24 hours at the server's time. R4.3 */
async function answerAtOnce(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words, seen }: { words: string | undefined; seen: string },
  now: Temporal.Instant,
) {
  if (words === undefined) return
  await emptyOutbox(trx)
  await replyToRequest(trx, actor, id, { words, seen }, now)
}
