import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { chainsOf } from '#people/chain.queries.ts'
import type { ResultRow } from './result-rows.ts'

/** Which of these claims wait for the actor as the next superior, since who stands before them recorded it or is the officer; by id. R1.4 */
export async function waitingForSuperior(
  db: Kysely<DB>,
  actor: Actor,
  rows: readonly ResultRow[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const open = is(actor, 'head', 'leader') ? rows.filter(row => row.state === 'waiting' && row.kind !== 'tax') : []
  const waiting = new Set<string>()
  if (open.length === 0) return waiting
  const chainFor = await chainsOf(db, actor.districtId, open, now)
  for (const row of open) {
    const part = new Set([row.officerId ?? '', row.recorderId])
    const next = part.has(actor.memberId) ? null : await superiorOf(db, actor.districtId, chainFor(row), part, now)
    if (next?.id === actor.memberId) waiting.add(row.id)
  }
  return waiting
}
