import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { SiteMeeting } from '@yigen/domain/site-meetings/site-meeting.ts'
import { offersOfSiteMeeting } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { projectSeen } from '#projects/project-sight.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { decisionsOf, guestsOf } from './site-meeting.queries.ts'
import { siteMeetingJoins, siteMeetingSeen } from './site-meeting-sight.ts'

type View = z.output<typeof SiteMeeting>
type Office = Extract<View, { reader: 'office' }>
type Row = Omit<Office, 'reader' | 'members' | 'units' | 'decisions' | 'may'> & {
  relation: Relation
  officerId: string | null
  guests: unknown
  decisions: unknown
}

/** A meeting, by its id or that of one of its decisions, as the reader sees it: the office with who is asked, what was said and decided, the enterprise when, where and what about. R13.7 */
export async function getSiteMeeting(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<View> {
  const row = await readMeeting(db, actor, id)
  const { status, startsAt, place, about, projectId, projectName, enterpriseName } = row
  const planned = { id: row.id, status, startsAt, place, about, projectId, projectName, enterpriseName }
  if (is(actor, 'contact')) return { reader: 'enterprise', ...planned }
  const { relation, officerId, guests, decisions, ...rest } = row
  const asker = {
    relations: isMinisterOf(actor, officerId) ? ([relation, 'minister'] as const) : [relation],
    language: actor.language,
  }
  return {
    reader: 'office',
    ...rest,
    ...guestsOf.read(guests),
    decisions: decisionsOf.read(decisions, asker),
    may: offersOfSiteMeeting(row, asker, now),
  }
}

async function readMeeting(db: Kysely<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select g.id, g.status, g.starts_at as "startsAt", g.place, g.about, p.id as "projectId", p.name as "projectName", e.name as "enterpriseName",
      ${projectSeen(actor)} as "seesProject", ${nameOf(sql`g.planned_by`)} as "plannedBy", g.planned_at as "plannedAt",
      g.enterprise_asked as "enterpriseAsked", g.enterprise_came as "enterpriseCame", g.others, g.words,
      ${nameOf(sql`g.recorded_by`)} as "recordedBy", g.recorded_at as "recordedAt", g.called_off_why as "calledOffWhy",
      ${relationHere(actor)} as relation, e.officer_id as "officerId", ${guestsOf.column} as guests, ${decisionsOf.column} as decisions
    from site_meeting g ${siteMeetingJoins} where g.district_id = ${actor.districtId} and g.id = coalesce(${meetingOf(actor, id)}, ${id}::uuid)
      and ${siteMeetingSeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** What the day and the bell know of a decision leads to the meeting that made it. */
const meetingOf = ({ districtId }: Actor, id: string) =>
  sql`(select x.meeting_id from site_meeting_decision x where x.district_id = ${districtId} and x.id = ${id})`
