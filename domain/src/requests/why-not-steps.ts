import { refusalSentence } from '#refusals/refusals.ts'
import { type RequestStep, requestSteps } from './request.ts'
import { type Asker, type RequestState, whyNotPromise, whyNotReopen, whyNotStep } from './request-steps.ts'

/** For every step the sentence why it cannot be taken now, or null: the very questions the steps ask. What greys a button is what would refuse. */
export function whyNotSteps(request: RequestState, asker: Asker, now: Temporal.Instant): Record<RequestStep, string | null> {
  const sentences = requestSteps.map(step => {
    const why = whyNot(step, request, asker, now)
    return [step, why && refusalSentence(why, asker.language)] as const
  })
  return Object.fromEntries(sentences) as Record<RequestStep, string | null>
}

function whyNot(step: RequestStep, request: RequestState, asker: Asker, now: Temporal.Instant) {
  if (step === 'reopenRequest') return whyNotReopen(request, asker, now)
  // whether a reason was given is known only once it is written
  if (step === 'promiseNextAnswer') return whyNotPromise(request, asker, { reason: 'given' })
  return whyNotStep(step, request, asker)
}
