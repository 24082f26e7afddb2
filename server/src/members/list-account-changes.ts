import type { AccountChangeList } from '@yigen/domain/members/account-change.ts'
import { decidersOf, whyNotDecideChange } from '@yigen/domain/members/account-change-acts.ts'
import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { administratorRoles } from '@yigen/domain/members/role.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readWaiting } from './account-change.queries.ts'

/** What waits for a second administrator, for all of them; who may decide it is offered that. R1.6 */
export async function listAccountChanges(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof AccountChangeList>> {
  refuseIf(whyNotRole(actor, ...administratorRoles))
  const waiting = await readWaiting(db, actor.districtId)
  return {
    rows: waiting.map(change => ({
      id: change.id,
      kind: change.kind,
      memberId: change.member.id,
      name: change.memberName,
      title: change.memberTitle,
      unitName: change.unitName,
      held: [...change.member.roles],
      roles: change.roles,
      reason: change.reason,
      askedBy: change.askerName,
      askedAt: change.askedAt,
      mayDecide: whyNotDecideChange(actor, change) === null,
      deciders: decidersOf(change),
    })),
  }
}
