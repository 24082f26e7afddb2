import { offTrueTime } from '@yigen/domain/requests/true-time.ts'
import { fromLocal } from '../calendar/local-time.ts'
import { firstWrong, type NewFact, toRecord } from '../enterprises/new-fact.ts'
import type { WrittenNote } from './visit.steps.ts'

export type KeyedFact = NewFact & { key: string }
export type WrittenMatter = { key: string; body: string }
/** A note as it is being written; `clientId` goes with it from the first letter, so that it is taken once. R20.2 */
export type WrittenVisit = {
  clientId: string
  visitedAt: string
  place: string
  met: string
  words: string
  facts: readonly KeyedFact[]
  raised: readonly WrittenMatter[]
}

/** Under what it is kept as it is being written: each visit has its own. */
export const noteDraft = (enterpriseId: string, visitId: string | null | undefined): string => `visit:${visitId ?? enterpriseId}:note`

/** The true time is what the server takes: it is said where it can still be written anew. R4.2 */
export function whyNotThen({ visitedAt }: Pick<WrittenVisit, 'visitedAt'>, now: Temporal.Instant, numbers: { receivedDaysBack: number }) {
  const at = fromLocal(visitedAt)
  return at ? offTrueTime(at, now, numbers) : 'needTime'
}

export const isWholeVisit = ({ words, facts, raised }: WrittenVisit): boolean =>
  words.trim() !== '' && facts.every(fact => firstWrong(fact) === null) && raised.every(matter => matter.body.trim() !== '')

/** What was raised was raised there: its 24 hours run from then. R4.2 */
export function toNote(written: WrittenVisit, visitedAt: Temporal.Instant, visitId: string | null): WrittenNote {
  const { clientId, place, met, words, facts, raised } = written
  const at = visitedAt.toString()
  return {
    ...{ clientId, visitId, visitedAt: at, place: place.trim(), met: met.trim(), words: words.trim() },
    facts: facts.map(fact => toRecord(fact, undefined)),
    raised: raised.map(({ body }) => ({ body: body.trim(), raisedAt: at })),
  }
}
