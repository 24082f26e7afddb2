import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { PlanSiteMeeting, SiteMeetingDone } from '@yigen/domain/site-meetings/site-meeting.ts'
import { whyNotPlannedSo, whyNotPlanSiteMeeting } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { siteMeetingHistory, siteMeetingNotices } from '@yigen/domain/site-meetings/site-meetings.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type LockedProject, lockProject } from '#projects/lock-project.ts'
import { touchProject } from '#projects/touch-project.ts'
import { refuseUnknownGuests } from './guests.queries.ts'
import { aboutMeeting, toldOfMeeting } from './told-of-site-meeting.ts'

type Planned = z.output<typeof PlanSiteMeeting>

/** 现场会: the office of the project asks people, units and the enterprise to the place. The enterprise reads when, where and what about. */
export async function planSiteMeeting(
  trx: Transaction<DB>,
  actor: Actor,
  projectId: string,
  asked: Planned,
  now: Temporal.Instant,
): Promise<z.output<typeof SiteMeetingDone>> {
  const project = await lockProject(trx, actor, projectId)
  const { relation, alsoMinister } = project.asker
  const asker = { relations: alsoMinister ? ([relation, 'minister'] as const) : [relation], language: actor.language }
  refuseIf(whyNotPlanSiteMeeting({ open: project.status === 'open' }, asker))
  const planned = { ...asked, memberIds: [...new Set(asked.memberIds)], unitIds: [...new Set(asked.unitIds)] }
  const count = planned.memberIds.length + planned.unitIds.length + (planned.enterpriseAsked ? 1 : 0)
  refuseIf(whyNotPlannedSo({ startsAt: planned.startsAt, asked: count }, now))
  await refuseUnknownGuests(trx, actor.districtId, planned)
  const id = randomUUIDv7()
  await insertMeeting(trx, actor, { id, projectId, ...planned }, now)
  if (planned.enterpriseAsked) await touchProject(trx, project, now)
  await tellPlanned(trx, actor, project, { id, ...planned }, now)
  return { id, projectId, at: now }
}

async function insertMeeting(
  trx: Transaction<DB>,
  { districtId: district_id, memberId }: Actor,
  { id, projectId, startsAt, place, about, memberIds, unitIds, enterpriseAsked }: Planned & { id: string; projectId: string },
  now: Temporal.Instant,
) {
  await trx
    .insertInto('site_meeting')
    .values({
      ...{ district_id, id, project_id: projectId, status: 'planned', starts_at: startsAt, place, about },
      ...{ enterprise_asked: enterpriseAsked, enterprise_came: null, planned_by: memberId, planned_at: now },
      ...{ recorded_by: null, recorded_at: null, called_off_by: null, called_off_at: null },
    })
    .execute()
  const guests = [...memberIds.map(member_id => ({ member_id, unit_id: null })), ...unitIds.map(unit_id => ({ member_id: null, unit_id }))]
  if (guests.length === 0) return
  await trx
    .insertInto('site_meeting_guest')
    .values(guests.map((guest, position) => ({ district_id, meeting_id: id, position, ...guest, asked: true, came: null })))
    .execute()
}

async function tellPlanned(
  trx: Transaction<DB>,
  actor: Actor,
  project: LockedProject,
  { id, startsAt, place, about, enterpriseAsked }: Planned & { id: string },
  now: Temporal.Instant,
) {
  const of = aboutMeeting({ id, enterpriseId: project.enterpriseId })
  const said = { startsAt: momentBlank(startsAt, now), place, about }
  const named = { ...said, project: project.name, projectId: project.id }
  if (enterpriseAsked) await record(trx, actor, siteMeetingHistory.announced, { ...of, data: said }, now)
  else await record(trx, actor, siteMeetingHistory.planned, { ...of, data: named }, now)
  const to = await toldOfMeeting(trx, { ...project, id, enterpriseAsked }, actor.memberId, now)
  const data = { who: actor.name, project: project.name, startsAt: startsAt.toString(), place, about }
  await tell(trx, actor.districtId, siteMeetingNotices.asked, { ...of, to, data }, now)
}
