import { type AccountChangeKind, decidersOf } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { roleWords } from '@yigen/domain/members/role-words.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { activeWith, type HeldMember } from '#people/member.queries.ts'

/** Who can release what the actor asks of an account; 409 where nobody can. R1.6 */
export async function decidersFor(
  trx: Transaction<DB>,
  actor: Actor,
  { kind, member }: { kind: AccountChangeKind; member: HeldMember },
): Promise<string[]> {
  const roles = decidersOf({ kind, member, asker: { id: actor.memberId, roles: actor.roles } })
  const ids = (await Promise.all(roles.map(role => activeWith(trx, actor.districtId, role, actor.memberId)))).flat()
  const others = ids.filter(id => id !== member.id)
  if (others.length > 0) return others
  const role = roles.map(one => roleWords[one][actor.language === 'en' ? 'en' : 'zh']).join(' ')
  throw new Refused(refusal(memberRefusals.nobodyDecides, { role }))
}
