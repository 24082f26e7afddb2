import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { VisitAsker, VisitState } from '@yigen/domain/visits/visit-steps.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedEnterprise, lockEnterprise } from '#enterprises/enterprise.queries.ts'

export type LockedVisit = VisitState & {
  id: string
  visitorId: string
  place: string
  about: string
  asker: VisitAsker
  enterprise: LockedEnterprise
}

/** Takes a visit with its enterprise, which everything between bureaus waits for: invisible is 404. R12.2 */
export async function lockVisit(trx: Transaction<DB>, actor: Actor, id: string): Promise<LockedVisit> {
  const { rows } = await sql<{ enterpriseId: string }>`
    select enterprise_id as "enterpriseId" from visit where district_id = ${actor.districtId} and id = ${id}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return lockVisitOf(trx, actor, await lockEnterprise(trx, actor, rows[0].enterpriseId), id)
}

/** The same where its enterprise is held already. */
export async function lockVisitOf(trx: Transaction<DB>, actor: Actor, enterprise: LockedEnterprise, id: string): Promise<LockedVisit> {
  const { districtId, memberId, unitId } = actor
  const { rows } = await sql<Omit<LockedVisit, 'asker' | 'enterprise'> & { joined: boolean; unitGoes: boolean }>`
    select v.id, v.visitor_id as "visitorId", v.status, v.starts_at as "startsAt", v.place, v.about, v.consent,
      exists (select from visit_companion x where x.district_id = v.district_id and x.visit_id = v.id and x.member_id = ${memberId}) as joined,
      (v.unit_id = ${unitId} or exists (select from visit_companion x where x.district_id = v.district_id and x.visit_id = v.id and x.unit_id = ${unitId})) as "unitGoes"
    from visit v where v.district_id = ${districtId} and v.id = ${id} and v.enterprise_id = ${enterprise.id} for update`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { joined, unitGoes, ...visit } = rows[0]
  return { ...visit, enterprise, asker: { ...askerOfVisit(actor, enterprise), made: visit.visitorId === memberId, joined, unitGoes } }
}

/** How the actor stands to a visit of the enterprise that nobody has planned. */
export function askerOfVisit(actor: Actor, { asker: { relation }, officerId }: LockedEnterprise): VisitAsker {
  const { roles, language } = actor
  const relations = isMinisterOf(actor, officerId) ? ([relation, 'minister'] as const) : [relation]
  return { roles, language, relations, made: false, joined: false, unitGoes: false, followed: false }
}
