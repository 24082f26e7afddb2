import type { LateRow } from '../team.query.ts'
import type { Notice } from './climbed.query.ts'

type Late = Pick<LateRow, 'kind' | 'requestId' | 'enterpriseId' | 'dueAt'>

/** Whether a late clock climbed to the reader: one of its rungs after the due time told them. R10.1 */
export const hasClimbed = (row: Late, told: readonly Notice[]): boolean =>
  told.some(
    ({ requestId, enterpriseId, data }) =>
      (row.requestId ? requestId === row.requestId : requestId === null && enterpriseId === row.enterpriseId) &&
      data.clock === row.kind &&
      Number(data.offsetMinutes) > 0 &&
      sameMoment(String(data.dueAt), row.dueAt),
  )

const sameMoment = (one: string, other: string) => Temporal.Instant.from(one).equals(Temporal.Instant.from(other))
