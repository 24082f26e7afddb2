import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Filed, FileRequest } from '@yigen/domain/requests/request.ts'
import { receivedAtOf, sourceOf, whyNotFileNow } from '@yigen/domain/requests/request-filing.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { emptyOutbox } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import { knownItem } from '#services/service-item.queries.ts'
import { enterMatter } from './enter-matter.ts'
import type { LockedForFiling } from './lock-for-filing.ts'
import { replyToRequest } from './reply-to-request.ts'

/** What may be filed is entered, and answered where it was answered on the spot. Also for a step that takes what was raised elsewhere, by its own rule of who may. R4.2, R4.6 */
export async function takeFiling(
  trx: Transaction<DB>,
  actor: Actor,
  filing: z.output<typeof FileRequest>,
  { enterprise, item, chain }: LockedForFiling,
  now: Temporal.Instant,
): Promise<z.output<typeof Filed>> {
  const { relation } = enterprise
  if (filing.serviceCode !== null) knownItem(filing.serviceCode, item)
  refuseIf(whyNotFileNow(enterprise))
  const side = relation === 'enterprise' ? 'enterprise' : 'office'
  const entered = { enterprise, side, source: sourceOf(filing, relation), receivedAt: receivedAtOf(filing, now), item, chain } as const
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
