import { missingForDecline } from '@yigen/domain/declines/decline-steps.ts'
import { useDraft } from '#shared/drafts.ts'
import type { Request } from '../requests/request.queries.ts'

/** What is written of a refusal before it is proposed; the ways tried are recorded one by one and are no draft. */
export type DeclineDraft = { reason: string; legalBasis: string; alternative: string; words: string }

/** Last time’s words are at hand when it came back: what is still true need not be written twice. R5.2 */
export function useDeclineDraft(request: Request) {
  const last = request.declines.find(decline => decline.status === 'returned')
  const blank: DeclineDraft = {
    reason: last?.reason ?? '',
    legalBasis: last?.legalBasis ?? '',
    alternative: last?.alternative ?? '',
    words: last?.words ?? '',
  }
  const draft = useDraft<DeclineDraft>(`request:${request.id}:decline`, blank)
  return { draft, missing: missingForDecline({ waysTried: request.waysTried.length, limits: request.limits }, draft.value) }
}

export const waysLeft = ({ waysTried, limits }: Pick<Request, 'waysTried' | 'limits'>): number =>
  Math.max(0, limits.leastWaysTried - waysTried.length)
