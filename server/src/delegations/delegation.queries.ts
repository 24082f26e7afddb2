import type { DelegatedAct } from '@yigen/domain/delegations/delegation-act.ts'
import type { DelegationStatus } from '@yigen/domain/delegations/delegation-status.ts'
import type { DelegationAsker } from '@yigen/domain/delegations/delegation-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { nameOf } from '#people/names.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'

/** An authorisation as the database gives it. */
export type RowOfDelegation = {
  id: string
  number: string
  checkCode: string
  status: DelegationStatus
  act: DelegatedAct
  words: string
  place: string
  papers: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  endsAt: Temporal.Instant
  enterpriseId: string
  enterpriseName: string
  /** the matter that it belongs to */
  requestId: string | null
  principalId: string
  principalName: string
  phone: string
  agentId: string
  agentName: string
  /** who sees to the receipt: the agent, or who took over everything of theirs */
  holderId: string
  holderName: string
  draftedAt: Temporal.Instant
  /** which side of the receipt is signed */
  handedOver: boolean
  receivedBy: boolean
}

/** The same, and how the actor stands to its enterprise. */
export type StandingDelegation = RowOfDelegation & { relation: Relation }

/** Over `delegation d`. */
export const holder = sql`coalesce(d.receipt_holder_id, d.agent_id)`

/** Over `delegation d` with `delegationJoins`. */
export const delegationColumns = sql`
  d.id, d.number, d.check_code as "checkCode", d.status, d.act, d.words, d.place, d.papers, d.from_day as "from", d.until_day as until, d.ends_at as "endsAt",
  d.enterprise_id as "enterpriseId", e.name as "enterpriseName", d.request_id as "requestId", d.principal_id as "principalId", d.principal_name as "principalName", d.phone,
  d.agent_id as "agentId", ${nameOf(sql`d.agent_id`)} as "agentName", ${holder} as "holderId", ${nameOf(holder)} as "holderName", d.drafted_at as "draftedAt",
  ${isSigned('handedOver')} as "handedOver", ${isSigned('receivedBy')} as "receivedBy"`

export const standingColumns = (actor: Actor) => sql`${delegationColumns}, ${relationHere(actor)} as relation`

export const delegationJoins = sql`join enterprise e on e.district_id = d.district_id and e.id = d.enterprise_id`

function isSigned(part: 'handedOver' | 'receivedBy') {
  return sql`exists (select from delegation_signature s where s.district_id = d.district_id and s.delegation_id = d.id and s.part = ${sql.lit(part)})`
}

/** Of the office who sees its enterprise whole, the agent, and who sees to its receipt; of the enterprise the principal alone. R21.1 */
export function delegationSeen(actor: Actor): RawBuilder<SqlBool> {
  const own = is(actor, 'contact')
    ? sql`d.principal_id = ${actor.memberId}`
    : sql`(${actor.memberId} in (d.agent_id, ${holder}) or ${whollySeen(actor)})`
  return sql<SqlBool>`(d.district_id = ${actor.districtId} and ${own})`
}

/** How the actor stands to it. */
export const askerOf = (
  {
    status,
    principalId,
    agentId,
    holderId,
    relation,
  }: Pick<StandingDelegation, 'status' | 'principalId' | 'agentId' | 'holderId' | 'relation'>,
  actor: Actor,
): DelegationAsker => ({
  self: principalId === actor.memberId,
  made: actor.memberId === (status === 'used' ? holderId : agentId),
  agent: agentId === actor.memberId,
  relation,
  language: actor.language,
})
