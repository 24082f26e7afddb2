import type { DelegationList, DelegationRow, ListDelegations } from '@yigen/domain/delegations/delegation.ts'
import { openDelegations, statusAt, unusedDelegations } from '@yigen/domain/delegations/delegation-status.ts'
import { whyNotDraftDelegation } from '@yigen/domain/delegations/delegation-steps.ts'
import { type EnterpriseState, isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { visibleEnterprise } from '#enterprises/enterprise.queries.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { delegationColumns, delegationJoins, delegationSeen, type RowOfDelegation } from './delegation.queries.ts'

/** Those one sees, with which something is still to be done, or that are over; the latest first. R21 */
export async function listDelegations(
  db: Kysely<DB>,
  actor: Actor,
  { state, enterpriseId, limit, after: cursor }: z.output<typeof ListDelegations>,
  now: Temporal.Instant,
): Promise<z.output<typeof DelegationList>> {
  const after = readTimeCursor(cursor)
  const open = sql`(${oneOf(sql`d.status`, openDelegations)} and not (${oneOf(sql`d.status`, unusedDelegations)} and d.ends_at <= ${now}))`
  const { rows } = await sql<RowOfDelegation>`
    select ${delegationColumns} from delegation d ${delegationJoins}
    where ${delegationSeen(actor)} and ${open} = ${state === 'open'} ${enterpriseId ? sql`and d.enterprise_id = ${enterpriseId}` : sql``}
      ${after ? sql`and (d.drafted_at, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by d.drafted_at desc, d.id desc limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(row => toRow(row, actor, now)),
    mayDraft: enterpriseId ? await mayDraft(db, actor, enterpriseId) : false,
    next: rows.length > limit && last ? writeTimeCursor(last.draftedAt, last.id) : null,
  }
}

async function mayDraft(db: Kysely<DB>, actor: Actor, enterpriseId: string): Promise<boolean> {
  const { rows } = await sql<{ relation: Relation; state: EnterpriseState }>`
    select ${relationHere(actor)} as relation, e.state from enterprise e where ${visibleEnterprise(actor, enterpriseId)}`.execute(db)
  return rows.some(({ relation, state }) => isFollowed(state) && whyNotDraftDelegation({ relation, language: actor.language }) === null)
}

/** A line of the list. */
export function toRow(row: RowOfDelegation, actor: Actor, now: Temporal.Instant): z.output<typeof DelegationRow> {
  const { id, number, act, words, principalName, agentName, enterpriseId, enterpriseName, from, until, draftedAt } = row
  const status = statusAt(row, now)
  const waits = {
    principal: status === 'drafted' || (status === 'used' && !row.receivedBy),
    office: (status === 'signed' && row.agentId === actor.memberId) || (status === 'used' && row.holderId === actor.memberId),
  }
  return {
    ...{ id, number, status, act, words, principalName, agentName, enterpriseId, enterpriseName, from, until, draftedAt },
    mine: is(actor, 'contact') ? waits.principal : waits.office,
  }
}
