import type { Row } from '../wire.ts'

/** Declined, and still to be appealed by its time. R5.4 */
export const mayBeAppealed = ({ status, appealUntil }: Pick<Row, 'status' | 'appealUntil'>, now: Temporal.Instant): boolean =>
  status === 'declined' && appealUntil !== null && Temporal.Instant.compare(now, Temporal.Instant.from(appealUntil)) <= 0
