import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { promiseInWords } from '@yigen/domain/calendar/promise-words.ts'
import { type ClockReading, clockReading } from '@yigen/domain/clocks/clock.ts'
import { readingSentence } from '@yigen/domain/clocks/clock-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { amountWords, minutesBetween } from '../requests/amount.ts'
import type { MatterWords } from '../requests/matter-words.ts'
import { followerOf, unitOfClock } from '../requests/parts.ts'
import type { Time } from '../requests/standing.ts'
import type { Matter, MatterClock } from '../requests/wire.ts'

/** The box at the head of a request: what has come of it, in a title and a sentence. `late` is the part that is told in red. */
export type Result = { tone: 'done' | 'wait' | 'soon' | 'over' | 'quiet'; title: string; sentence: string; late: string }

export type Saying = Time & { words: MatterWords }
export type Box = Partial<Result> & Pick<Result, 'tone' | 'title'>

/** Overdue is said with when it was due, and that the superior knows. */
export function overBox(title: string, clock: MatterClock, saying: Saying): Box {
  const { result } = saying.words
  return { tone: 'over', title, sentence: result.wasDue(due(clock, saying)) + result.told }
}

/** Who is waited for, by when, and how much is left. */
export function dueBox(title: string, clock: MatterClock, saying: Saying): Box {
  const reading = readingOf(clock, saying)
  const sentence = saying.words.result.by(due(clock, saying), readingSentence(reading, saying.language))
  return { tone: reading.state === 'soon' ? 'soon' : 'wait', title, sentence }
}

export function tookAndLate(clock: MatterClock | undefined, saying: Saying): Pick<Result, 'sentence' | 'late'> {
  if (!clock?.stoppedAt) return { sentence: '', late: '' }
  const { words, language } = saying
  const reading = readingOf(clock, saying)
  const sentence = words.result.took(amountWords(reading.minutes, language), say(promiseInWords(clock.promise), language))
  const late = minutesBetween(Temporal.Instant.from(clock.dueAt), Temporal.Instant.from(clock.stoppedAt))
  return { sentence, late: reading.state === 'doneLate' ? words.result.late(amountWords(late, language)) : '' }
}

export const lastStopped = (matter: Matter, kind: MatterClock['kind']): MatterClock | undefined =>
  matter.clocks
    .filter(clock => clock.kind === kind && clock.stoppedAt !== null)
    .sort((a, b) => Temporal.Instant.compare(b.stoppedAt ?? b.startedAt, a.stoppedAt ?? a.startedAt))[0]

export const who = (matter: Matter, { words }: Saying): string => followerOf(matter) ?? words.state.nobody
export const unit = (clock: MatterClock, matter: Matter, { words }: Saying): string => unitOfClock(matter, clock) ?? words.result.department
export const holder = (clock: MatterClock, matter: Matter, saying: Saying): string => clock.holderName ?? who(matter, saying)
export const isOver = (clock: MatterClock, time: Time): boolean => readingOf(clock, time).state === 'over'
export const due = (clock: MatterClock, { now, language }: Time): string => closingWords(Temporal.Instant.from(clock.dueAt), now, language)
export const over = (clock: MatterClock, { now, language }: Time): string =>
  amountWords(minutesBetween(Temporal.Instant.from(clock.dueAt), now), language)
export const moment = (at: string, { now, language }: Time): string => momentWords(Temporal.Instant.from(at), now, language)

export function readingOf(clock: MatterClock, { now }: Time): ClockReading {
  const stoppedAt = clock.stoppedAt ? Temporal.Instant.from(clock.stoppedAt) : null
  return clockReading({ startedAt: Temporal.Instant.from(clock.startedAt), dueAt: Temporal.Instant.from(clock.dueAt), stoppedAt }, now)
}
