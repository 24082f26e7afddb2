import { hasBegun } from '@yigen/domain/events/event-steps.ts'
import type { EventRow } from './event.queries.ts'

export type Phase = 'toCome' | 'underWay' | 'over' | 'calledOff'

/** How an event stands at a moment. */
export function phaseOf({ status, startsAt, endsAt }: Pick<EventRow, 'status' | 'startsAt' | 'endsAt'>, now: Temporal.Instant): Phase {
  if (status === 'calledOff') return 'calledOff'
  if (!hasBegun({ startsAt: Temporal.Instant.from(startsAt) }, now)) return 'toCome'
  return status === 'closed' || Temporal.Instant.compare(Temporal.Instant.from(endsAt), now) < 0 ? 'over' : 'underWay'
}
