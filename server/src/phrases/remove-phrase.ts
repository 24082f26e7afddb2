import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { phraseSeenBy } from '@yigen/domain/phrases/phrase-access.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** One's own goes, also for the district; what another saved is theirs to remove. */
export async function removePhrase(trx: Transaction<DB>, actor: Actor, id: string): Promise<{ ok: true }> {
  const { numDeletedRows } = mayBy(phraseSeenBy, { roles: actor.roles, self: true })
    ? await trx
        .deleteFrom('phrase')
        .where('district_id', '=', actor.districtId)
        .where('id', '=', id)
        .where('member_id', '=', actor.memberId)
        .executeTakeFirstOrThrow()
    : { numDeletedRows: 0n }
  if (numDeletedRows === 0n) throw new Refused(refusal(refusals.notFound))
  return { ok: true }
}
