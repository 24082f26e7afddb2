import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import type { MatterWords } from '../requests/matter-words.ts'
import { runningClock, runningClocks, runningPause } from '../requests/parts.ts'
import type { Time } from '../requests/standing.ts'
import type { Matter, MatterClock } from '../requests/wire.ts'
import {
  type Box,
  due,
  dueBox,
  holder,
  isOver,
  lastStopped,
  moment,
  over,
  overBox,
  type Result,
  readingOf,
  type Saying,
  tookAndLate,
  unit,
  who,
} from './box.ts'
import { ended } from './ended.ts'

/** The worst decides (R4.10): what is overdue, a late answer first; then an answer owed, a pause, what is due within four hours; else what was answered. */
export function resultOf(matter: Matter, time: Time, words: MatterWords): Result {
  const saying = { ...time, words }
  const box =
    ended(matter, saying) ??
    overdue(matter, saying) ??
    waiting(matter, saying) ??
    paused(matter, saying) ??
    soon(matter, saying) ??
    answered(matter, saying)
  return { sentence: '', late: '', ...box }
}

function overdue(matter: Matter, saying: Saying): Box | null {
  const { result } = saying.words
  const late = (kind: MatterClock['kind']) => runningClocks(matter, kind).find(clock => isOver(clock, saying))
  const answer = late('answer')
  if (answer) return overBox(result.answerOver(over(answer, saying)), answer, saying)
  const settlement = late('settlement')
  if (settlement) {
    const sentence = result.wasDue(due(settlement, saying)) + nextPromise(matter, saying)
    return { tone: 'over', title: result.settlementOver(over(settlement, saying)), sentence }
  }
  const promise = late('promisedAnswer')
  if (promise) return overBox(result.promiseOverTitle(over(promise, saying)), promise, saying)
  const task = late('task')
  return task ? overBox(result.taskOver(unit(task, matter, saying), over(task, saying)), task, saying) : null
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
  const { state } = saying.words
  const answer = runningClock(matter, 'answer')
  if (!answer) return null
  const who = holder(answer, matter, saying)
  return dueBox(matter.firstAnsweredAt ? state.waitingAgain(who) : state.waiting(who), answer, saying)
}

/** R6.2: that it waits, for whom and until when. */
function paused(matter: Matter, { words: { result }, now, language }: Saying): Box | null {
  const pause = runningPause(matter)
  if (!pause) return null
  const until = closingWords(Temporal.Instant.from(pause.until), now, language)
  return pause.waitsFor === 'enterprise'
    ? { tone: 'wait', title: result.forYou, sentence: result.forYouUntil(until) }
    : { tone: 'wait', title: result.forAuthority(pause.authority), sentence: result.forAuthorityUntil(until) }
}

function soon(matter: Matter, saying: Saying): Box | null {
  const clock = runningClocks(matter).find(one => readingOf(one, saying).state === 'soon')
  if (!clock) return null
  const { result, state } = saying.words
  return dueBox(clock.taskId ? result.taskDue(unit(clock, matter, saying)) : state.inHand(holder(clock, matter, saying)), clock, saying)
}

function answered(matter: Matter, saying: Saying): Box {
  const { result } = saying.words
  const answer = lastStopped(matter, 'answer')
  const answeredAt = answer?.stoppedAt ?? matter.firstAnsweredAt ?? matter.receivedAt
  const goesOn = handedOn(matter, saying) + result.goesOn(who(matter, saying))
  const upheldAt = matter.declines.find(decline => decline.status === 'overturned')?.appeal?.decidedAt
  if (upheldAt && Temporal.Instant.compare(upheldAt, answeredAt) > 0)
    return { tone: 'done', title: result.upheld(moment(upheldAt, saying)), sentence: goesOn }
  const took = tookAndLate(answer, saying)
  return { tone: 'done', title: result.answered(moment(answeredAt, saying)), ...took, sentence: took.sentence + goesOn }
}

/** The departments that are on it, each with its due time. */
function handedOn(matter: Matter, saying: Saying): string {
  const { result } = saying.words
  const [first, ...more] = runningClocks(matter, 'task')
  if (!first) return ''
  if (more.length === 0) return result.handedOn(unit(first, matter, saying), due(first, saying))
  const parts = [first, ...more].map(clock => result.part(unit(clock, matter, saying), due(clock, saying)))
  return result.handedOnSeveral(parts.join(result.partsBetween))
}
