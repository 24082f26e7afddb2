import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { viewSeenBy } from '@yigen/domain/views/view-access.ts'
import { viewHistory } from '@yigen/domain/views/views.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'

/** One's own goes, also for those it was shared with; what another saved is theirs to remove. */
export async function removeView(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<{ ok: true }> {
  const removed = mayBy(viewSeenBy, { roles: actor.roles, self: true })
    ? await trx
        .deleteFrom('list_view')
        .where('district_id', '=', actor.districtId)
        .where('id', '=', id)
        .where('member_id', '=', actor.memberId)
        .returning('name')
        .executeTakeFirst()
    : undefined
  if (!removed) throw new Refused(refusal(refusals.notFound))
  await record(trx, actor, viewHistory.removed, { subject: { kind: 'view', id }, data: { name: removed.name } }, now)
  return { ok: true }
}
