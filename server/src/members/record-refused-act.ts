import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { RefusedAct } from '#slice/follows.ts'

/** Who tried what, and why it was refused. */
export async function recordRefusedAct(trx: Transaction<DB>, actor: Actor, { act, zh, en }: RefusedAct, now: Temporal.Instant) {
  await record(trx, actor, memberHistory.refused, { subject: { kind: 'member', id: actor.memberId }, data: { act, why: { zh, en } } }, now)
}
