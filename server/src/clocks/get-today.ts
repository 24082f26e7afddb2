import { type ClockKind, clockState } from '@yigen/domain/clocks/clock.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { answerDays } from '@yigen/domain/requests/request.ts'
import type { Today, TodayRow } from '@yigen/domain/requests/today.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type Turn, turnOf } from '#requests/request-rows.ts'
import { type DueRow, readCovering, readDayFigures, readDueRows, readOwnLeave } from './today.queries.ts'

/** The page shows so many; the rest is counted. */
const shown = 200

/** The day of one member: the clocks that run for them or that they cover, by due time; the figures of the strip each with what they are a part of. */
export async function getToday(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof Today>> {
  const [rows, figures, covering, leave] = await Promise.all([
    readDueRows(db, actor, shown, now),
    readDayFigures(db, actor, now),
    readCovering(db, actor, now),
    readOwnLeave(db, actor, now),
  ])
  const { all, due, onTime, waiting, ...strip } = figures
  return {
    now,
    rows: rows.map(row => toTodayRow(row, actor, now)),
    more: Math.max(0, all - rows.length),
    figures: { ...strip, answers: { due, onTime, days: answerDays } },
    covering,
    leave,
    waitingForOfficer: waiting,
  }
}

function toTodayRow(row: DueRow, actor: Actor, now: Temporal.Instant): z.output<typeof TodayRow> {
  const { id, kind, startedAt, dueAt, stoppedAt, stoppedBy, provisional, holderId, holderName, officerId, officerName } = row
  const { enterpriseId, enterpriseName, enterpriseKind, requestId, taskId, title, status } = row
  const promise = { amount: row.promiseAmount, unit: row.promiseUnit }
  const inMyMatter = row.holderRule === 'officer' || row.ofDepartment
  return {
    clock: { id, kind, startedAt, dueAt, stoppedAt, stoppedBy, provisional, promise, holderId, holderName },
    ...{ enterpriseId, enterpriseName, enterpriseKind, requestId, taskId, title, status },
    lastMessageId: row.holderRule === 'unit' && !row.ofDepartment ? null : row.lastMessageId,
    ...turnOfDay(row, actor),
    coveredFor: inMyMatter && officerId !== null && officerId !== actor.memberId ? officerName : null,
    next: nextOf(row, now),
  }
}

/** A row stands here because it is one's own turn, unless a department or a pause is waited for. */
function turnOfDay(row: DueRow, actor: Actor): Turn {
  if (row.ofDepartment) return { turn: 'department', waitsFor: row.unitName }
  if (row.status === null || row.holderRule !== 'officer') return { turn: 'me', waitsFor: null }
  const clock = { clockId: row.id, clockKind: row.kind, holderId: actor.memberId, unitName: null }
  return turnOf({ ...clock, status: row.status, waitsFor: row.pausedFor, authority: row.authority }, actor)
}

type Next = z.output<typeof TodayRow>['next']

/** The one next step. Of another's clock: urge once it is soon or over. Without an officer the minister assigns one (R3.2). */
function nextOf(row: DueRow, now: Temporal.Instant): Next {
  if (row.ofDepartment) return ['soon', 'over'].includes(clockState(row, now)) ? 'urge' : 'look'
  if (row.taskStatus) return row.taskStatus === 'handed' ? 'accept' : 'finish'
  const decided = nextOfKind[row.kind]
  if (decided) return decided
  if (row.officerId === null && row.kind !== 'answer') return 'assign'
  return row.kind === 'answer' || row.kind === 'promisedAnswer' ? 'reply' : nextOfSettlement(row)
}

const nextOfKind: Partial<Record<ClockKind, Next>> = { firstContact: 'contact', release: 'release', appeal: 'decide', callBack: 'callBack' }

/** Promise while settlement is late and nothing is promised (R4.7); what keeps it from being settled is looked at, or handed on (R4.8); else settle. */
function nextOfSettlement(row: DueRow): Next {
  if (row.settlementOverdue && !row.promiseRunning) return 'promise'
  if (row.returnedTasks > 0) return 'handOn'
  return row.openTasks > 0 || row.declinePending || row.pausedFor !== null ? 'look' : 'settle'
}
