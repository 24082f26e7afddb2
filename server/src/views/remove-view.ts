import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { viewSeenBy } from '@yigen/domain/views/view-access.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** One's own goes, also for those it was shared with; what another saved is theirs to remove. */
export async function removeView(trx: Transaction<DB>, actor: Actor, id: string): Promise<{ ok: true }> {
  const { numDeletedRows } = mayBy(viewSeenBy, { roles: actor.roles, self: true })
    ? await trx
        .deleteFrom('list_view')
        .where('district_id', '=', actor.districtId)
        .where('id', '=', id)
        .where('member_id', '=', actor.memberId)
        .executeTakeFirstOrThrow()
    : { numDeletedRows: 0n }
  if (numDeletedRows === 0n) throw new Refused(refusal(refusals.notFound))
  return { ok: true }
}
