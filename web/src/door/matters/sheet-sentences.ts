import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { answeredBy } from '../requests/answered-by.ts'
import type { MatterWords } from '../requests/matter-words.ts'
import { runningClock } from '../requests/parts.ts'
import type { Time } from '../requests/standing.ts'
import type { Matter } from '../requests/wire.ts'
import type { Act } from '../shared/paths.ts'

type SheetWords = MatterWords['sheet']

/** By when the words written now are answered: 24 hours that run already go on. R4.5 */
export function answerBy(matter: Matter, { now, language }: Time): string {
  const running = runningClock(matter, 'answer')
  return running ? closingWords(Temporal.Instant.from(running.dueAt), now, language) : answeredBy(now, language)
}

/** What sending brings about, said before it is sent. */
export function consequence(act: Act, matter: Matter, time: Time, words: SheetWords): string {
  const by = answerBy(matter, time)
  if (act === 'withdrawal') return words.withdrawal.why
  if (act === 'appeal') return words.appeal.why(matter.limits.appealDecisionDays)
  if ((act === 'message' || act === 'supplement') && runningClock(matter, 'answer')) return words[act].running(by)
  return words[act].fresh(by)
}

/** What was done, said once it is; `dueAt` is when an appeal is decided. */
export function doneSentence(act: Act, { dueAt }: { dueAt?: string }, matter: Matter, time: Time, words: SheetWords): string {
  if (act === 'withdrawal') return words.withdrawal.done
  const by = dueAt ? closingWords(Temporal.Instant.from(dueAt), time.now, time.language) : answerBy(matter, time)
  return words[act].done(by)
}
