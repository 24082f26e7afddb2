import { z } from 'zod'
import { clockNames } from '#kinds.ts'
import { Instant } from '#wire/instant.ts'
import { Id, Page } from '#wire/text.ts'

/** At a moment, which may be past: what was late then, whether it was done since or not. */
export const ListOverdue = z.object({ ...Page, at: Instant.optional() })

export const OverdueRow = z
  .object({
    clockId: Id,
    kind: z.enum(clockNames),
    requestId: Id.nullable(),
    enterpriseId: Id,
    enterpriseName: z.string(),
    title: z.string(),
    startedAt: Instant,
    dueAt: Instant,
    /** null while it runs */
    stoppedAt: Instant.nullable(),
    holderId: Id.nullable(),
    holderName: z.string().nullable(),
  })
  .meta({ id: 'OverdueRow' })

export const OverdueList = z
  .object({ at: Instant, rows: z.array(OverdueRow), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'OverdueList' })
