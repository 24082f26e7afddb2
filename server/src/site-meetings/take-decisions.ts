import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { RecordSiteMeeting, SiteMeetingRecorded } from '@yigen/domain/site-meetings/site-meeting.ts'
import { decisionDue, whyNotDecisionDue } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { siteMeetingClocks, siteMeetingHistory, siteMeetingNotices } from '@yigen/domain/site-meetings/site-meetings.slice.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import { handOutTasks } from '#tasks/hand-out-tasks.ts'
import { readUnits, writtenTasks } from '#tasks/units-of-tasks.ts'
import type { LockedSiteMeeting } from './lock-site-meeting.ts'
import { siteMeetingHostsTasks } from './site-meeting-host.ts'
import { aboutMeeting } from './told-of-site-meeting.ts'

type Written = z.output<typeof RecordSiteMeeting>['decisions'][number]
type Taken = z.output<typeof SiteMeetingRecorded>['decisions'][number]
type Owned = Taken & { words: string; who: string | Sentence }

/** Each becomes what it is: a task of a unit with both its clocks, or a clock of the officer. R7.7 */
export async function takeDecisions(
  trx: Transaction<DB>,
  actor: Actor,
  meeting: LockedSiteMeeting,
  written: readonly Written[],
  now: Temporal.Instant,
): Promise<Taken[]> {
  const taken: Owned[] = []
  for (const one of written)
    taken.push(one.owner === 'unit' ? await handToUnit(trx, actor, meeting, one, now) : await leaveToOfficer(trx, actor, meeting, one, now))
  if (taken.length === 0) return []
  await insertDecisions(trx, meeting, taken)
  const of = aboutMeeting(meeting)
  await recordAll(
    trx,
    actor,
    taken.map(({ words, who, dueAt }) =>
      happening(siteMeetingHistory.decided, { ...of, data: { words, who, dueAt: momentBlank(dueAt, now) } }),
    ),
    now,
  )
  return taken.map(({ id, taskId, dueAt }) => ({ id, taskId, dueAt }))
}

async function handToUnit(
  trx: Transaction<DB>,
  actor: Actor,
  { id }: LockedSiteMeeting,
  { words, unitId, promise }: Extract<Written, { owner: 'unit' }>,
  now: Temporal.Instant,
): Promise<Owned> {
  const asked = [{ unitId, asked: words, promise }]
  const units = await readUnits(trx, actor, asked, 'unitId', now)
  const host = await siteMeetingHostsTasks.take(trx, actor, id, now)
  const tasks = writtenTasks(units, actor, asked)
  const handed = (await handOutTasks(trx, actor, host, tasks, null, now)).tasks[0] as { id: string; dueAt: Temporal.Instant }
  return { id: randomUUIDv7(), taskId: handed.id, dueAt: handed.dueAt, words, who: tasks[0]?.unitName ?? unitId }
}

async function leaveToOfficer(
  trx: Transaction<DB>,
  actor: Actor,
  meeting: LockedSiteMeeting,
  { words, day }: Extract<Written, { owner: 'officer' }>,
  now: Temporal.Instant,
): Promise<Owned> {
  const { districtId, enterpriseId, officerId } = meeting
  const id = randomUUIDv7()
  const dueAt = decisionDue(await readCalendar(trx, districtId, now), Temporal.PlainDate.from(day))
  refuseIf(whyNotDecisionDue(dueAt, now))
  const chain = await chainOf(trx, districtId, { officerId, enterpriseId }, now)
  const { holderId } = await startClock(trx, {
    ...{ districtId, kind: siteMeetingClocks.decision, subject: { kind: 'siteDecision', id }, enterpriseId, requestId: null, chain },
    startedAt: now,
    promise: { amount: Math.max(1, Math.ceil(dueAt.since(now).total('hours'))), unit: 'clockHours' },
    dueAt,
  })
  const to = others([holderId, officerId], actor.memberId)
  const data = { project: meeting.projectName, dueAt: dueAt.toString(), words }
  const subject = { kind: 'siteDecision', id } as const
  await tell(trx, districtId, siteMeetingNotices.decisionYours, { subject, enterpriseId, to, data }, now)
  const who = chain.officer?.name ?? { zh: '首席服务官', en: 'the officer' }
  return { id, taskId: null, dueAt, words, who }
}

const insertDecisions = (trx: Transaction<DB>, { districtId, id }: LockedSiteMeeting, taken: readonly Owned[]) =>
  trx
    .insertInto('site_meeting_decision')
    .values(
      taken.map((one, position) => ({
        ...{ district_id: districtId, id: one.id, meeting_id: id, position, words: one.words, task_id: one.taskId },
        ...{ due_at: one.dueAt, done_by: null, done_at: null },
      })),
    )
    .execute()
