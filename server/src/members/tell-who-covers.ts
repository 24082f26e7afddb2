import { memberNotices } from '@yigen/domain/members/members.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { news, tellAll } from '#notices/tell.ts'
import { deputiesThere } from '#people/deputies.queries.ts'
import type { HeldMember } from '#people/member.queries.ts'
import type { Passing } from '#slice/follows.ts'

/** Whoever stands in for who may not sign in, with how many clocks came to them; `told` hear of it already. R3.10 */
export async function tellWhoCovers(
  trx: Transaction<DB>,
  { districtId, id, name }: HeldMember,
  passing: readonly Passing[],
  told: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  const counts = new Map((await deputiesThere(trx, districtId, id, now)).map(one => [one, 0]))
  for (const { to, count } of passing) if (to) counts.set(to, (counts.get(to) ?? 0) + count)
  const covering = [...counts].filter(([to]) => !told.includes(to))
  const subject = { kind: 'member' as const, id }
  await tellAll(
    trx,
    districtId,
    covering.map(([to, count]) => news(memberNotices.covers, { to: [to], subject, data: { name, count } })),
    now,
  )
}
