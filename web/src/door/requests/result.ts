import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { type ClockReading, clockReading, readingSentence } from '@yigen/domain/clocks/clock.ts'
import { amountWords, minutesBetween } from './amount.ts'
import type { MatterWords } from './matter-words.ts'
import type { Time } from './standing.ts'
import type { Matter, MatterClock } from './wire.ts'

/** The box at the head of a request: what has come of it, in a title and a sentence. `late` is the part that is told in red. */
export type Result = { tone: 'done' | 'wait' | 'soon' | 'over' | 'quiet'; title: string; sentence: string; late: string }

type Saying = Time & { words: MatterWords }
type Box = Partial<Result> & Pick<Result, 'tone' | 'title'>

/** The worst of its clocks decides (R4.10): a late answer before a late settlement before waiting before answered. */
export function resultOf(matter: Matter, time: Time, words: MatterWords): Result {
  const saying = { ...time, words }
  const box = ended(matter, saying) ?? overdue(matter, saying) ?? waiting(matter, saying) ?? answered(matter, saying)
  return { sentence: '', late: '', ...box }
}

export const runningClock = (matter: Matter, kind: MatterClock['kind']): MatterClock | undefined =>
  matter.clocks.find(clock => clock.kind === kind && clock.stoppedAt === null)

function ended(matter: Matter, saying: Saying): Box | null {
  const { status, endedAt } = matter
  const { words } = saying
  if (status === 'filed' || status === 'replied') return null
  const title = words.result[status](endedAt ? moment(endedAt, saying) : '')
  if (status === 'settled') return { tone: 'done', title, ...tookAndLate(lastStopped(matter, 'settlement'), saying) }
  return { tone: 'quiet', title, sentence: status === 'withdrawn' ? words.result.withdrawnWhy : '' }
}

function overdue(matter: Matter, saying: Saying): Box | null {
  const { result } = saying.words
  const [answer, settlement] = [runningClock(matter, 'answer'), runningClock(matter, 'settlement')]
  if (answer && isOver(answer, saying)) {
    return { tone: 'over', title: result.answerOver(over(answer, saying)), sentence: result.wasDue(due(answer, saying)) + result.told }
  }
  if (!settlement || !isOver(settlement, saying)) return null
  const sentence = result.wasDue(due(settlement, saying)) + nextPromise(matter, saying)
  return { tone: 'over', title: result.settlementOver(over(settlement, saying)), sentence }
}

/** R4.7: once settlement is late, the enterprise is promised when it hears next. */
function nextPromise(matter: Matter, saying: Saying): string {
  const { result } = saying.words
  const promise = runningClock(matter, 'promisedAnswer')
  if (!promise) return result.noPromise
  if (isOver(promise, saying)) return result.promiseOver(due(promise, saying))
  return result.promised(matter.promises[0]?.promisedBy ?? holder(promise, matter, saying), due(promise, saying))
}

function waiting(matter: Matter, saying: Saying): Box | null {
  const { state, result } = saying.words
  const answer = runningClock(matter, 'answer')
  if (!answer) return null
  const reading = readingOf(answer, saying)
  const who = holder(answer, matter, saying)
  return {
    tone: reading.state === 'soon' ? 'soon' : 'wait',
    title: matter.firstAnsweredAt ? state.waitingAgain(who) : state.waiting(who),
    sentence: result.by(due(answer, saying), readingSentence(reading, saying.language)),
  }
}

function answered(matter: Matter, saying: Saying): Box {
  const { result } = saying.words
  const answer = lastStopped(matter, 'answer')
  const title = result.answered(moment(answer?.stoppedAt ?? matter.firstAnsweredAt ?? matter.receivedAt, saying))
  const took = tookAndLate(answer, saying)
  return { tone: 'done', title, ...took, sentence: took.sentence + result.goesOn(who(matter, saying)) }
}

function tookAndLate(clock: MatterClock | undefined, saying: Saying): Pick<Result, 'sentence' | 'late'> {
  if (!clock?.stoppedAt) return { sentence: '', late: '' }
  const { words, language } = saying
  const { amount, unit } = clock.promise
  const reading = readingOf(clock, saying)
  const sentence = words.result.took(amountWords(reading.minutes, language), `${amount} ${words.result.units[unit]}`)
  const late = minutesBetween(Temporal.Instant.from(clock.dueAt), Temporal.Instant.from(clock.stoppedAt))
  return { sentence, late: reading.state === 'doneLate' ? words.result.late(amountWords(late, language)) : '' }
}

const lastStopped = (matter: Matter, kind: MatterClock['kind']): MatterClock | undefined =>
  matter.clocks
    .filter(clock => clock.kind === kind && clock.stoppedAt !== null)
    .sort((a, b) => Temporal.Instant.compare(b.startedAt, a.startedAt))[0]

const who = (matter: Matter, { words }: Saying): string => matter.officer?.name ?? matter.minister?.name ?? words.state.nobody
const holder = (clock: MatterClock, matter: Matter, saying: Saying): string => clock.holderName ?? who(matter, saying)
const isOver = (clock: MatterClock, { now }: Time): boolean => Temporal.Instant.compare(now, clock.dueAt) > 0
const due = (clock: MatterClock, { now, language }: Time): string => closingWords(Temporal.Instant.from(clock.dueAt), now, language)
const over = (clock: MatterClock, { now, language }: Time): string =>
  amountWords(minutesBetween(Temporal.Instant.from(clock.dueAt), now), language)
const moment = (at: string, { now, language }: Time): string => momentWords(Temporal.Instant.from(at), now, language)

function readingOf(clock: MatterClock, { now }: Time): ClockReading {
  const stoppedAt = clock.stoppedAt ? Temporal.Instant.from(clock.stoppedAt) : null
  return clockReading({ startedAt: Temporal.Instant.from(clock.startedAt), dueAt: Temporal.Instant.from(clock.dueAt), stoppedAt }, now)
}
