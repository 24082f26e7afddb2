import { clockState } from '@yigen/domain/clocks/clock.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { answerDays } from '@yigen/domain/requests/answer-days.ts'
import { stepFromAbove, stepOfMine } from '@yigen/domain/today/day-step.ts'
import type { DayClock } from '@yigen/domain/today/step-by-rule.ts'
import type { AskToday, OthersRow, Today, TodayRow } from '@yigen/domain/today/today.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type Turn, turnOf } from '#matters/request-rows.ts'
import { seenTitle } from '#matters/seen-title.ts'
import { subjectOf } from '#slice/registry.ts'
import type { OthersDue } from './climbed.queries.ts'
import type { DistrictFigures } from './district-figures.queries.ts'
import type { DueRow } from './due-rows.ts'
import { readDay } from './today.queries.ts'

/** The day of one member: the clocks that run for them or that they cover, by due time; what climbed to them and what is late on their ground; the figures of the strip each with what they are a part of. */
export async function getToday(
  db: Kysely<DB>,
  actor: Actor,
  asked: z.output<typeof AskToday>,
  now: Temporal.Instant,
): Promise<z.output<typeof Today>> {
  const { rows, climbed, ground, figures, district, covering, leave, duty, visits, events, signs } = await readDay(
    db,
    actor,
    asked.rows,
    now,
  )
  const { all, due, onTime, waiting, resultsToVerify, resultsToMend, ...strip } = figures
  return {
    now,
    rows: rows.map(row => toTodayRow(row, actor, now)),
    more: Math.max(0, all - rows.length),
    climbed: {
      rows: climbed.map(row => ({ ...ofOthers(row, actor), next: stepFromAbove(dayClock(row, now)) })),
      more: beyond(climbed),
    },
    ground: {
      rows: ground.map(row => ({ ...ofOthers(row, actor), title: seenTitle(row, actor.language), next: 'look' as const })),
      more: beyond(ground),
    },
    figures: { ...strip, answers: { due, onTime, days: answerDays } },
    district: district && ofDistrict(district),
    covering,
    leave,
    waitingForOfficer: waiting,
    duty,
    visits,
    events,
    signs,
    results: { toVerify: resultsToVerify, toMend: resultsToMend },
  }
}

const ofDistrict = ({ due, onTime, ...stand }: DistrictFigures) => ({ ...stand, answers: { due, onTime, days: answerDays } })

const beyond = (shown: readonly OthersDue[]): number => (shown[0]?.total ?? 0) - shown.length

function toTodayRow(row: DueRow, actor: Actor, now: Temporal.Instant): z.output<typeof TodayRow> {
  const { officerId, officerName } = row
  const inMyMatter = row.holderRule === 'officer' || row.ofDepartment
  return {
    ...matterOf(row),
    lastMessageId: row.holderRule === 'unit' && !row.ofDepartment ? null : row.lastMessageId,
    ...turnOfDay(row, actor),
    coveredFor: inMyMatter && officerId !== null && officerId !== actor.memberId ? officerName : null,
    next: stepOfMine(dayClock(row, now)),
  }
}

/** A row of somebody else's clock: whose turn it is, by name. */
function ofOthers(row: DueRow, actor: Actor): Omit<z.output<typeof OthersRow>, 'next'> {
  const { turn, waitsFor } = turnInMatter(row, actor)
  return {
    ...matterOf(row),
    lastMessageId: null,
    turn,
    waitsFor: turn === 'colleague' ? row.holderName : waitsFor,
    coveredFor: null,
    officerName: row.officerName,
  }
}

function matterOf(row: DueRow) {
  const { id, kind, startedAt, dueAt, stoppedAt, stoppedBy, provisional, holderId, holderName } = row
  const { enterpriseId, enterpriseName, enterpriseKind, requestId, title, status, promisedDueAt } = row
  const subject = { kind: row.subjectKind, id: row.subjectId }
  const { taskId = null } = subjectOf(subject.kind).keeps?.(subject.id) ?? {}
  const promise = { amount: row.promiseAmount, unit: row.promiseUnit }
  return {
    clock: { id, kind, startedAt, dueAt, stoppedAt, stoppedBy, provisional, promise, holderId, holderName },
    ...{ subject, enterpriseId, enterpriseName, enterpriseKind, requestId, taskId, title, status, promisedDueAt },
  }
}

/** A row stands here because it is one's own turn, unless a department or a pause is waited for. */
function turnOfDay(row: DueRow, actor: Actor): Turn {
  if (row.ofDepartment) return { turn: 'department', waitsFor: row.unitName }
  if (row.status === null || row.holderRule !== 'officer') return { turn: 'me', waitsFor: null }
  return turnInMatter({ ...row, holderId: actor.memberId, unitName: null }, actor)
}

function turnInMatter(row: DueRow, actor: Actor): Turn {
  const clock = { clockId: row.id, clockKind: row.kind, holderId: row.holderId, unitName: row.unitName }
  return turnOf({ ...clock, status: row.status ?? 'filed', waitsFor: row.pausedFor, authority: row.authority }, actor)
}

function dayClock(row: DueRow, now: Temporal.Instant): DayClock {
  const { kind, relation, officerId, ofDepartment, facts } = row
  return { kind, relation, officerId, ofDepartment, state: clockState(row, now), ...facts }
}
