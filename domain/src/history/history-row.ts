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
  projectId: Id.optional(),
  kind: z.string().max(60).optional(),
  actorId: Id.optional(),
  from: DayText.optional(),
  until: DayText.optional(),
})
/** To the enterprise: who did it by name, and what the sentence says. R11.3 */
export const PublicHistoryRow = HistoryRow.omit({ actorId: true }).meta({ id: 'PublicHistoryRow' })
/** To the audit administrator: who did what and when and to which matter, by its number, not a word of what was written. R1.5 */
export const AuditedHistoryRow = HistoryRow.omit({ data: true })
  .extend({ enterpriseName: z.string().nullable(), requestNumber: z.string().nullable() })
  .meta({ id: 'AuditedHistoryRow' })

const next = z.string().nullable()
export const HistoryList = z
  .discriminatedUnion('reader', [
    z.object({ reader: z.literal('office'), rows: z.array(HistoryRow), next }),
    z.object({ reader: z.literal('enterprise'), rows: z.array(PublicHistoryRow), next }),
    z.object({ reader: z.literal('audit'), rows: z.array(AuditedHistoryRow), next }),
  ])
  .meta({ id: 'HistoryList' })
