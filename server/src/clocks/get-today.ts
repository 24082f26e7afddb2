import type { Actor } from '@yigen/domain/members/actor.ts'
import { answerDays } from '@yigen/domain/requests/request.ts'
import type { Today, TodayRow } from '@yigen/domain/requests/today.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
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
    rows: rows.map(row => toTodayRow(row, actor)),
    more: Math.max(0, all - rows.length),
    figures: { ...strip, answers: { due, onTime, days: answerDays } },
    covering,
    leave,
    waitingForOfficer: waiting,
  }
}

function toTodayRow(row: DueRow, actor: Actor): z.output<typeof TodayRow> {
  const { promiseAmount, promiseUnit, officerId, officerName, settlementOverdue, promiseRunning, ...rest } = row
  const { id, kind, startedAt, dueAt, stoppedAt, stoppedBy, provisional, holderId, holderName, ...matter } = rest
  const promise = { amount: promiseAmount, unit: promiseUnit }
  return {
    clock: { id, kind, startedAt, dueAt, stoppedAt, stoppedBy, provisional, promise, holderId, holderName },
    ...matter,
    turn: 'me',
    coveredFor: officerId !== null && officerId !== actor.memberId ? officerName : null,
    next: nextOf(row),
  }
}

/** The one next step: contact, answer, promise while settlement is late and nothing is promised, else settle. Without an officer the minister assigns one (R3.2). */
function nextOf(row: DueRow): z.output<typeof TodayRow>['next'] {
  if (row.kind === 'firstContact') return 'contact'
  if (row.officerId === null && row.kind !== 'answer') return 'assign'
  if (row.kind === 'answer' || row.kind === 'promisedAnswer') return 'reply'
  return row.settlementOverdue && !row.promiseRunning ? 'promise' : 'settle'
}
