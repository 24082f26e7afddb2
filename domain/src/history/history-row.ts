import { z } from 'zod'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, Page } from '#wire/text.ts'

/** One row of the record, told as a sentence in the reader's language. R11.3, R12.3 */
export const HistoryRow = z
  .object({
    id: Id,
    at: Instant,
    recordedAt: Instant,
    kind: z.string(),
    public: z.boolean(),
    actorId: Id.nullable(),
    actorName: z.string(),
    actorUnit: z.string(),
    sentence: z.string(),
    enterpriseId: Id.nullable(),
    requestId: Id.nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoryRow' })
export const ListHistory = z.object({
  ...Page,
  enterpriseId: Id.optional(),
  requestId: Id.optional(),
  kind: z.string().max(60).optional(),
  actorId: Id.optional(),
  from: DayText.optional(),
  until: DayText.optional(),
})
export const HistoryList = z.object({ rows: z.array(HistoryRow), next: z.string().nullable() }).meta({ id: 'HistoryList' })
