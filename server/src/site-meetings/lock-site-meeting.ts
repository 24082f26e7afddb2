import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { SiteMeetingStatus } from '@yigen/domain/site-meetings/site-meeting-status.ts'
import type { SiteMeetingAsker } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { siteMeetingJoins, siteMeetingSeen } from './site-meeting-sight.ts'

export type LockedSiteMeeting = {
  id: string
  districtId: string
  projectId: string
  projectName: string
  enterpriseId: string
  officerId: string | null
  leaderId: string | null
  status: SiteMeetingStatus
  startsAt: Temporal.Instant
  place: string
  about: string
  enterpriseAsked: boolean
  asker: SiteMeetingAsker
}

/** Takes a meeting for this step: invisible is 404, whoever comes second waits; its enterprise, and with it the officer, is held as it is meanwhile. R12.2 */
export async function lockSiteMeeting(trx: Transaction<DB>, actor: Actor, id: string): Promise<LockedSiteMeeting> {
  const { rows } = await sql<Omit<LockedSiteMeeting, 'districtId' | 'asker'> & { relation: Relation }>`
    select g.id, g.project_id as "projectId", p.name as "projectName", p.enterprise_id as "enterpriseId", e.officer_id as "officerId", p.leader_id as "leaderId",
      g.status, g.starts_at as "startsAt", g.place, g.about, g.enterprise_asked as "enterpriseAsked", ${relationHere(actor)} as relation
    from site_meeting g ${siteMeetingJoins}
    where g.district_id = ${actor.districtId} and g.id = ${id} and ${siteMeetingSeen(actor)}
    for update of g for share of e`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { relation, ...meeting } = rows[0]
  const relations: Relation[] = isMinisterOf(actor, meeting.officerId) ? [relation, 'minister'] : [relation]
  return { ...meeting, districtId: actor.districtId, asker: { relations, language: actor.language } }
}
