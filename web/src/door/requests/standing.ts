import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { clockState } from '@yigen/domain/clocks/clock.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { amountWords, minutesBetween } from './amount.ts'
import { hasEnded } from './has-ended.ts'
import type { PublicClockName } from './public-kinds.ts'
import type { RequestWords } from './request-words.ts'
import type { Row } from './wire.ts'

export type Time = { now: Temporal.Instant; language: Language }
export type RowStanding = { state: string; by: string; over: boolean }

/** How a request of a list stands: whose turn in words, and by when. Overdue is said, not hidden, whoever it waits for. R4.10 */
export function rowStanding(row: Row, { now, language }: Time, words: RequestWords): RowStanding {
  const { clock } = row
  const until = row.waitsUntil && closingWords(Temporal.Instant.from(row.waitsUntil), now, language)
  const state = endedWords(row, words) ?? stateWords(row, clock?.holderName ?? row.officerName ?? words.state.nobody, until, words)
  const due = clock && Temporal.Instant.from(clock.dueAt)
  if (due && stateOf(clock, now) === 'over') {
    const by = words.by.over(amountWords(minutesBetween(due, now), language), closingWords(due, now, language))
    return { state, by, over: true }
  }
  if (row.turn === 'enterprise' && until) return { state, by: words.by.you(until), over: false }
  if (!due) return { state, by: row.endedAt ? momentWords(Temporal.Instant.from(row.endedAt), now, language) : '', over: false }
  const known: By | undefined = byClock[clock.kind as PublicClockName]
  const by = (known ?? byAny)(words.by, closingWords(due, now, language), row.turn)
  return { state, by: clock.provisional ? words.by.provisional(by) : by, over: false }
}

/** The worst of its own state and its parts' (R4.10): the clock due first says whose turn it is, an answer owed before a pause. */
function stateWords({ status, clock, turn, waitsFor }: Row, who: string, until: string | null, { state }: RequestWords): string {
  const ofDepartment = clock?.kind === 'task'
  if (turn === 'enterprise') return ofDepartment ? state.youAndDepartment : state.you
  if (turn === 'authority') return (ofDepartment ? state.authorityAndDepartment : state.authority)(waitsFor ?? '', until ?? '')
  if (turn === 'department' && waitsFor) return status === 'filed' ? state.waitingBoth(who, waitsFor) : state.department(waitsFor)
  if (status === 'filed') return state.waiting(who)
  return clock?.kind === 'answer' ? state.waitingAgain(who) : state.inHand(who)
}

/** Ended, yet something may still be owed: the decision of an appeal, the minister's call. */
function endedWords({ status, clock, unrated }: Row, { state }: RequestWords): string | null {
  if (!hasEnded(status)) return null
  if (clock?.kind === 'appeal') return state.appealed
  if (clock?.kind === 'callBack') return state.calledBack(state[status])
  return unrated ? state.unrated(state[status]) : state[status]
}

type By = (by: RequestWords['by'], time: string, turn: Row['turn']) => string

/** Of a clock that the page does not know yet, being older than the server, the time alone. */
function byAny(by: RequestWords['by'], time: string): string {
  return by.other(time)
}

/** By when, of each clock the enterprise reads. */
const byClock: Record<PublicClockName, By> = {
  answer: (by, time) => by.answer(time),
  settlement: (by, time) => by.settlement(time),
  promisedAnswer: (by, time) => by.promisedAnswer(time),
  appeal: (by, time) => by.appeal(time),
  callBack: (by, time) => by.callBack(time),
  task: (by, time, turn) => (turn === 'department' ? by.other(time) : by.department(time)),
  firstContact: byAny,
}

const stateOf = ({ startedAt, dueAt }: NonNullable<Row['clock']>, now: Temporal.Instant) =>
  clockState({ startedAt: Temporal.Instant.from(startedAt), dueAt: Temporal.Instant.from(dueAt), stoppedAt: null }, now)
