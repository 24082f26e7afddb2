import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { makeKeyProject } from '@yigen/server/leaderships/make-key-project.ts'
import { departmentId } from '@yigen/server/organisations/standard-departments.ts'
import { recordReview } from '@yigen/server/reviews/record-review.ts'
import { finishDecision } from '@yigen/server/site-meetings/finish-decision.ts'
import { planSiteMeeting } from '@yigen/server/site-meetings/plan-site-meeting.ts'
import { recordSiteMeeting } from '@yigen/server/site-meetings/record-site-meeting.ts'
import { acceptTask } from '@yigen/server/tasks/accept-task.ts'
import { finishTask } from '@yigen/server/tasks/finish-task.ts'
import { sql, type Transaction } from 'kysely'
import { workdayAfter } from '../hours.ts'
import { notThere } from '../replay-beside.ts'
import type { DecisionTold, LandingEvent } from './landing.types.ts'
import type { OfLanding } from './take-project.ts'

/** Its leader, reviews and site meetings, by the product's own steps; undefined for anything else. */
export async function takeLeading(trx: Transaction<DB>, actor: Actor, { id, memberId }: OfLanding, event: LandingEvent) {
  const { at } = event
  const unitIds = (units: readonly string[]) => units.map(unit => unitId(actor, unit))
  switch (event.kind) {
    case 'makeKey':
      return makeKeyProject(trx, actor, id, { leaderId: memberId(event.leader), reason: event.reason }, at)
    case 'review': {
      const risks = event.risks.map(({ who, ...risk }) => ({ ...risk, memberId: memberId(who) }))
      return recordReview(trx, actor, id, { grade: event.grade, words: event.words, risks }, at)
    }
    case 'planMeeting': {
      const { startsAt, place, about, units } = event
      return planSiteMeeting(trx, actor, id, { startsAt, place, about, memberIds: [], unitIds: unitIds(units), enterpriseAsked: true }, at)
    }
    case 'holdMeeting': {
      const { words, units, decisions } = event
      const held = { words, memberIds: [], unitIds: unitIds(units), enterpriseCame: true, others: '' }
      const written = decisions.map(decision => decisionOf(actor, decision, at))
      return recordSiteMeeting(trx, actor, await meetingOf(trx, id, event.about), { ...held, decisions: written }, at)
    }
    case 'acceptDecision':
      return acceptTask(trx, actor, (await decided(trx, id, event)).taskId ?? '', at)
    case 'finishDecision': {
      const { id: decisionId, meetingId, taskId } = await decided(trx, id, event)
      if (taskId !== null) return finishTask(trx, actor, taskId, { result: event.words }, at)
      return finishDecision(trx, actor, meetingId, { decisionId, words: event.words }, at)
    }
  }
}

const unitId = ({ districtId }: Actor, unit: string) => (/^\d+$/.test(unit) ? unit : departmentId(districtId, unit))

function decisionOf(actor: Actor, decision: DecisionTold, at: Temporal.Instant) {
  const { words, days } = decision
  return decision.owner === 'unit'
    ? { owner: 'unit' as const, words, unitId: unitId(actor, decision.unit), promise: { amount: days, unit: 'workingDays' as const } }
    : { owner: 'officer' as const, words, day: workdayAfter(at, days).toString() }
}

async function meetingOf(trx: Transaction<DB>, projectId: string, about: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from site_meeting where project_id = ${projectId} and about = ${about}`.execute(trx)
  if (!rows[0]) throw notThere()
  return rows[0].id
}

type Decided = { id: string; meetingId: string; taskId: string | null }

async function decided(
  trx: Transaction<DB>,
  projectId: string,
  { about, position }: { about: string; position: number },
): Promise<Decided> {
  const { rows } = await sql<Decided>`
    select d.id, d.meeting_id as "meetingId", d.task_id as "taskId" from site_meeting_decision d
    join site_meeting s on s.district_id = d.district_id and s.id = d.meeting_id
    where s.project_id = ${projectId} and s.about = ${about} and d.position = ${position}`.execute(trx)
  if (!rows[0]) throw notThere()
  return rows[0]
}
