import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { readingSentence } from '@yigen/domain/clocks/clock-words.ts'
import { hasEnded } from '../requests/has-ended.ts'
import { runningClock, standingDecline } from '../requests/parts.ts'
import type { Matter } from '../requests/wire.ts'
import { type Box, due, isOver, lastStopped, moment, over, overBox, readingOf, type Saying, tookAndLate } from './box.ts'

/** Of a request that ended; what is still owed and late comes first (R4.10). Null while it is open. */
export function ended(matter: Matter, saying: Saying): Box | null {
  const { status, endedAt } = matter
  const { result } = saying.words
  if (!hasEnded(status)) return null
  const callBack = runningClock(matter, 'callBack')
  if (callBack && isOver(callBack, saying)) return overBox(result.callBackOver(over(callBack, saying)), callBack, saying)
  const title = result[status](endedAt ? moment(endedAt, saying) : '')
  if (status === 'settled') return { tone: 'done', title, ...tookAndLate(lastStopped(matter, 'settlement'), saying) }
  if (status === 'declined') return declined(matter, title, saying)
  if (status === 'merged') return { tone: 'quiet', title: merged(matter, title, saying), sentence: result.mergedWhy }
  if (status === 'transferred') return { tone: 'quiet', title: transferred(matter, title, saying), sentence: result.transferredWhy }
  return { tone: 'quiet', title, sentence: result.withdrawnWhy }
}

/** In which it goes on. R4.11 */
const merged = ({ endedAt, mergedInto }: Matter, title: string, saying: Saying): string =>
  endedAt && mergedInto ? saying.words.result.mergedInto(moment(endedAt, saying), mergedInto.number) : title

/** In which district it goes on. R18.4 */
const transferred = ({ endedAt, transfer }: Matter, title: string, saying: Saying): string =>
  endedAt && transfer ? saying.words.result.transferredTo(moment(endedAt, saying), transfer.districtName, transfer.number) : title

/** R5.4: until when it can be appealed, who decides by when, or that it is final. */
function declined(matter: Matter, title: string, saying: Saying): Box {
  const { result } = saying.words
  const decline = standingDecline(matter)
  const clock = runningClock(matter, 'appeal')
  if (clock) {
    if (isOver(clock, saying)) return overBox(result.appealOver(over(clock, saying)), clock, saying)
    const reading = readingOf(clock, saying)
    const sentence = result.appealedBy(due(clock, saying), readingSentence(reading, saying.language))
    return { tone: reading.state === 'soon' ? 'soon' : 'wait', title: result.appealed, sentence }
  }
  if (decline?.appeal?.decision) return { tone: 'quiet', title, sentence: result.appealRejected }
  if (!decline?.appealUntil) return { tone: 'quiet', title }
  const until = Temporal.Instant.from(decline.appealUntil)
  if (Temporal.Instant.compare(saying.now, until) > 0) return { tone: 'quiet', title, sentence: result.appealTooLate }
  return { tone: 'quiet', title, sentence: result.appealBy(closingWords(until, saying.now, saying.language)) }
}
