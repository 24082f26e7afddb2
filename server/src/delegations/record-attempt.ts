import { randomUUIDv7 } from 'node:crypto'
import { delegationHistory, delegationNotices } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Refusal, refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutDelegation, bothBut, newsOfDelegation } from './about-delegation.ts'
import { delegationColumns, delegationJoins, delegationSeen, type RowOfDelegation } from './delegation.queries.ts'

/** What a refused use leaves behind, in a transaction after the one that was rolled back: who tried, where, and why not; principal and agent are told. R21.2 */
export async function recordAttempt(
  trx: Transaction<DB>,
  actor: Actor,
  { id, place }: { id: string; place: string },
  why: Refusal,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<RowOfDelegation>`
    select ${delegationColumns} from delegation d ${delegationJoins} where d.id = ${id} and ${delegationSeen(actor)}`.execute(trx)
  const [delegation] = rows
  if (!delegation || !isOfRule(why)) return
  const said = { zh: refusalSentence(why, 'zh-CN'), en: refusalSentence(why, 'en') }
  const attempt = { district_id: actor.districtId, id: randomUUIDv7(), delegation_id: id, member_id: actor.memberId, at: now, place }
  await trx
    .insertInto('delegation_attempt')
    .values({ ...attempt, why: said })
    .execute()
  const { number } = delegation
  await record(trx, actor, delegationHistory.refused, { ...aboutDelegation(delegation), data: { number, why: said } }, now)
  const told = { to: bothBut(actor.memberId, delegation), ...newsOfDelegation(delegation), data: { who: actor.name, number } }
  await tell(trx, actor.districtId, delegationNotices.refused, told, now)
}

/** What the rule refuses; not a server that is busy, nor one that has no key for the numbers. */
const isOfRule = ({ code, kind: { status } }: Refusal): boolean => (status === 403 || status === 409) && code !== 'papersNotKept'
