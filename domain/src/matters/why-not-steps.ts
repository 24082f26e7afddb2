import { whyNotAppeal, whyNotPropose } from '#declines/decline-steps.ts'
import { pauseRefusals } from '#pauses/pauses.slice.ts'
import { type Refusal, refusal, refusalSentence } from '#refusals/refusals.ts'
import { type RequestStep, requestSteps } from '#requests/request.ts'
import {
  type Asker,
  type RequestState,
  whyNotMove,
  whyNotPromise,
  whyNotRate,
  whyNotReopen,
  whyNotResume,
  whyNotSettle,
  whyNotStep,
} from '#requests/request-steps.ts'
import { requestRefusals } from '#requests/requests.slice.ts'

/** For every step the sentence why it cannot be taken now, or null: the very questions the steps ask. What greys a button is what would refuse. */
export function whyNotSteps(request: RequestState, asker: Asker, now: Temporal.Instant): Record<RequestStep, string | null> {
  const sentences = requestSteps.map(step => {
    const why = whyNot(step, request, asker, now)
    return [step, why && refusalSentence(why, asker.language)] as const
  })
  return Object.fromEntries(sentences) as Record<RequestStep, string | null>
}

function whyNot(step: RequestStep, request: RequestState, asker: Asker, now: Temporal.Instant): Refusal | null {
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
      return (
        whyNotStep(step, request, asker) ??
        (request.paused ? refusal(pauseRefusals.pausedAlready) : request.declinePending ? refusal(requestRefusals.declinePending) : null)
      )
    case 'remindEnterprise':
      return whyNotStep(step, request, asker) ?? (request.paused ? null : refusal(requestRefusals.notPaused))
    case 'proposeDecline':
      return whyNotStep(step, request, asker) ?? whyNotPropose({ waysTried: request.waysTried, proposed: request.declinePending })
    case 'appealDecline':
      return whyNotStep(step, request, asker) ?? whyNotAppeal(request, now)
    case 'rateRequest':
      return whyNotRate(request, asker, now)
    case 'moveMatter':
      return whyNotMove(request, asker)
    default:
      return whyNotStep(step, request, asker)
  }
}
