import type { Tone } from '../shared/Tag.tsx'
import type { Decision } from './meeting.queries.ts'

type State = 'done' | 'doneLate' | 'late' | 'handed'

/** How a decision stands: handed out, done in time or late, or past its moment. R17.3 */
export function decisionState({ doneAt, dueAt }: Pick<Decision, 'doneAt' | 'dueAt'>, now: Temporal.Instant): { state: State; tone: Tone } {
  if (doneAt) return Temporal.Instant.compare(doneAt, dueAt) <= 0 ? { state: 'done', tone: 'teal' } : { state: 'doneLate', tone: 'quiet' }
  return Temporal.Instant.compare(dueAt, now) < 0 ? { state: 'late', tone: 'over' } : { state: 'handed', tone: 'quiet' }
}
