import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { phraseSeenBy } from '@yigen/domain/phrases/phrase-access.ts'
import { phraseHistory } from '@yigen/domain/phrases/phrases.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'

/** One's own goes, also for the district; what another saved is theirs to remove. */
export async function removePhrase(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<{ ok: true }> {
  const removed = mayBy(phraseSeenBy, { roles: actor.roles, self: true })
    ? await trx
        .deleteFrom('phrase')
        .where('district_id', '=', actor.districtId)
        .where('id', '=', id)
        .where('member_id', '=', actor.memberId)
        .returning('name')
        .executeTakeFirst()
    : undefined
  if (!removed) throw new Refused(refusal(refusals.notFound))
  await record(trx, actor, phraseHistory.removed, { subject: { kind: 'phrase', id }, data: { name: removed.name } }, now)
  return { ok: true }
}
