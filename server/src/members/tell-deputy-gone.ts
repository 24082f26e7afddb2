import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberNotices } from '@yigen/domain/members/members.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { news, tellAll } from '#notices/tell.ts'
import { type Chain, chainsOf } from '#people/chain.queries.ts'
import { stoodInFor } from '#people/deputies.queries.ts'
import type { HeldMember } from '#people/member.queries.ts'

/** Each officer for whom the disabled member stood in, and whoever stands in from now on: their minister, and who is next while the minister is away. R3.3, R3.4 */
export async function tellDeputyGone(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id, name: deputy }: HeldMember,
  now: Temporal.Instant,
): Promise<void> {
  const officers = await stoodInFor(trx, districtId, id, now)
  const chainFor = await chainsOf(trx, districtId, officers, now)
  const others = (ids: readonly (string | undefined)[]) => ids.filter(one => one !== undefined && one !== actor.memberId)
  const all = officers.flatMap(officer => {
    const subject = { kind: 'member' as const, id: officer.officerId }
    const next = others(nextOf(chainFor(officer))).filter(one => one !== officer.officerId)
    const yours = officer.enterpriseId ? memberNotices.yourDeputyOfSomeGone : memberNotices.yourDeputyGone
    return [
      news(memberNotices.deputyGone, { to: next, subject, data: { officer: officer.name, deputy } }),
      news(yours, { to: others([officer.officerId]), subject, data: { deputy } }),
    ]
  })
  await tellAll(trx, districtId, all, now)
}

const nextOf = ({ minister, head, lastMinister }: Chain) =>
  minister && !minister.onLeave ? [minister.id] : [minister?.id, (head ?? lastMinister)?.id]
