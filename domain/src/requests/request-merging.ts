import { type Refusal, refusal } from '#refusals/refusals.ts'
import { say } from '#wire/language.ts'
import { isOpen, requestStatusWords } from './request-status.ts'
import { type Asker, type RequestState, stepsByStatus, whyNotMay, whyNotStep, whyNotUnseen } from './request-steps.ts'
import { requestRefusals } from './requests.slice.ts'
import type { Merging } from './what-merging-makes.ts'

type Numbered = RequestState & { number: string }
/** One of the two, with how the asker stands to it. */
export type MergedState = Numbered & { id: string; enterpriseId: string; asker: Asker }

/**
 * Two matters of one enterprise, both open, become one. What runs beside the absorbed one is ended first, and nothing of either is just being decided. By who has both in hand.
 * `seen`: the last message of the absorbed one that the asker has read. R4.11
 */
export function whyNotMerge({ absorbed, survivor }: Merging<MergedState>, { seen }: { seen: string }): Refusal | null {
  return (
    whyNotMay('mergeRequests', absorbed, absorbed.asker) ??
    whyNotMay('mergeRequests', survivor, survivor.asker) ??
    whyNotTheseTwo(absorbed, survivor) ??
    whyNotOpen(absorbed, survivor) ??
    whyNotDecided(absorbed) ??
    whyNotDecided(survivor) ??
    whyNotDone(absorbed) ??
    whyNotUnseen(absorbed, seen)
  )
}

/** What of the absorbed one alone keeps it from merging, whatever it goes on in: greys the button. */
export const whyNotMergeAway = (absorbed: Numbered, asker: Asker): Refusal | null =>
  whyNotStep('mergeRequests', absorbed, asker) ?? whyNotDecided(absorbed) ?? whyNotDone(absorbed)

function whyNotTheseTwo(absorbed: MergedState, survivor: MergedState): Refusal | null {
  if (absorbed.id === survivor.id) return refusal(requestRefusals.mergesItself, {}, { field: 'intoId' })
  const { number } = survivor
  return absorbed.enterpriseId === survivor.enterpriseId ? null : refusal(requestRefusals.mergesOtherEnterprise, { number })
}

function whyNotOpen(absorbed: MergedState, survivor: MergedState): Refusal | null {
  const over = whyNotStep('mergeRequests', absorbed, absorbed.asker)
  if (over || isOpen(survivor.status)) return over
  const state = say(requestStatusWords[survivor.status], survivor.asker.language)
  return refusal(requestRefusals.mergesIntoEnded, { number: survivor.number, state }, possibleOf(absorbed))
}

/** Of either: a refusal waits for its decision, or a reply for its delivery. */
function whyNotDecided(matter: Numbered): Refusal | null {
  const { number } = matter
  if (matter.declinePending) return refusal(requestRefusals.mergeDeclinePending, { number }, possibleOf(matter))
  return matter.replyHeld ? refusal(requestRefusals.mergeReplyHeld, { number }, possibleOf(matter)) : null
}

/** Of the absorbed one alone: what runs beside it would be left behind. */
function whyNotDone(absorbed: Numbered): Refusal | null {
  const { number, openTasks, movingTo } = absorbed
  const possible = possibleOf(absorbed)
  if (absorbed.paused) return refusal(requestRefusals.mergePaused, { number }, possible)
  if (openTasks.length > 0)
    return refusal(requestRefusals.mergeTasksOpen, { number, count: openTasks.length, units: openTasks.join('、') }, possible)
  if (absorbed.orderOpen) return refusal(requestRefusals.mergeOrderOpen, { number }, possible)
  return movingTo ? refusal(requestRefusals.mergeMoving, { number, name: movingTo }, possible) : null
}

const possibleOf = ({ status }: RequestState) => ({ possible: [...stepsByStatus[status]] })
