import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { amountWords, minutesBetween } from './amount.ts'
import type { RequestWords } from './request-words.ts'
import type { Row } from './wire.ts'

export type Time = { now: Temporal.Instant; language: Language }
export type RowStanding = { state: string; by: string; over: boolean }

/** How a request of a list stands: whose turn in words, and by when. Overdue is said, not hidden. */
export function rowStanding(row: Row, { now, language }: Time, words: RequestWords): RowStanding {
  const ended = endedWord(row, words)
  if (ended) {
    const time = row.endedAt ? momentWords(Temporal.Instant.from(row.endedAt), now, language) : ''
    return { state: ended, by: time, over: false }
  }
  const { clock } = row
  const who = clock?.holderName ?? row.officerName ?? words.state.nobody
  const state = stateWords(row, who, words)
  if (!clock) return { state, by: '', over: false }
  const due = Temporal.Instant.from(clock.dueAt)
  const time = closingWords(due, now, language)
  if (Temporal.Instant.compare(now, due) > 0)
    return { state, by: words.by.over(amountWords(minutesBetween(due, now), language), time), over: true }
  const by = byWords(clock.kind, time, words)
  return { state, by: clock.provisional ? words.by.provisional(by) : by, over: false }
}

function stateWords(row: Row, who: string, words: RequestWords): string {
  if (row.status === 'filed') return words.state.waiting(who)
  return row.clock?.kind === 'answer' ? words.state.waitingAgain(who) : words.state.inHand(who)
}

function endedWord({ status }: Row, words: RequestWords): string | null {
  return status === 'filed' || status === 'replied' ? null : words.state[status]
}

function byWords(kind: string, time: string, words: RequestWords): string {
  if (kind === 'answer' || kind === 'settlement' || kind === 'promisedAnswer') return words.by[kind](time)
  return words.by.other(time)
}
