import { whyNotAppeal, whyNotPropose } from '#declines/decline-steps.ts'
import { type Lifting, whyNotAskAbove } from '#lifts/lift-steps.ts'
import { whyNotWaiting } from '#pauses/pause.ts'
import { type Refusal, refusalSentence } from '#refusals/refusals.ts'
import { type RequestStep, requestSteps } from '#requests/request.ts'
import { whyNotMergeAway } from '#requests/request-merging.ts'
import {
  type Asker,
  type RequestState,
  whyNotMove,
  whyNotPromise,
  whyNotRate,
  whyNotRemind,
  whyNotReopen,
  whyNotResume,
  whyNotSettle,
  whyNotStep,
  whyNotSupervise,
} from '#requests/request-steps.ts'

type Numbered = RequestState & { number: string; lifting: Lifting }

/** For every step the sentence why it cannot be taken now, or null: the very questions the steps ask. What greys a button is what would refuse. */
export function whyNotSteps(request: Numbered, asker: Asker, now: Temporal.Instant): Record<RequestStep, string | null> {
  const sentences = requestSteps.map(step => {
    const why = whyNot(step, request, asker, now)
    return [step, why && refusalSentence(why, asker.language)] as const
  })
  return Object.fromEntries(sentences) as Record<RequestStep, string | null>
}

function whyNot(step: RequestStep, request: Numbered, asker: Asker, now: Temporal.Instant): Refusal | null {
  switch (step) {
    case 'reopenRequest':
      return whyNotReopen(request, asker, now)
    // whether a reason was given is known only once it is written
    case 'promiseNextAnswer':
      return whyNotPromise(request, asker, { reason: 'given' })
    case 'settleRequest':
      return whyNotSettle(request, asker, { seen: request.lastMessageId })
    case 'resumeRequest':
      return whyNotResume(request, asker)
    case 'pauseRequest':
      return whyNotStep(step, request, asker) ?? whyNotWaiting(request)
    case 'remindEnterprise':
      return whyNotRemind(request, asker)
    case 'proposeDecline':
      return whyNotStep(step, request, asker) ?? whyNotPropose({ ...request, proposed: request.declinePending })
    case 'appealDecline':
      return whyNotStep(step, request, asker) ?? whyNotAppeal(request, now)
    case 'rateRequest':
      return whyNotRate(request, asker, now)
    case 'moveMatter':
      return whyNotMove(request, asker)
    case 'superviseMatter':
      return whyNotSupervise(request, asker)
    case 'proposeLift':
      return whyNotStep(step, request, asker) ?? whyNotAskAbove(request.lifting, asker.language)
    case 'mergeRequests':
      return whyNotMergeAway(request, asker)
    case 'replyToRequest':
    case 'sendMessage':
    case 'addNote':
    case 'logCall':
    case 'withdrawRequest':
    case 'classifyRequest':
    case 'attachFile':
    case 'handToUnit':
    case 'recordWayTried':
      return whyNotStep(step, request, asker)
  }
}
