import { appealUntilOf } from '@yigen/domain/declines/decline-steps.ts'
import type { Row } from '../wire.ts'

/** Declined, and still to be appealed by its time. R5.4 */
export const mayBeAppealed = ({ status, endedAt }: Pick<Row, 'status' | 'endedAt'>, now: Temporal.Instant): boolean =>
  status === 'declined' && endedAt !== null && Temporal.Instant.compare(now, appealUntilOf(Temporal.Instant.from(endedAt))) <= 0
