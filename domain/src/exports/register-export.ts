import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'
import { Progress, WorkRefusal, workStates } from '#works/long-work.ts'

/** How long a workbook is kept for who asked for it, in hours. */
export const exportKeptHours = 24

/** Rows that a workbook holds at most. */
export const mostExported = 5000

/** A workbook that somebody asked for. `progress` null: not taken up yet; `count` and `fileName` once it is there. */
export const RegisterExport = z
  .object({
    id: Id,
    /** the list it holds, as the reader calls it */
    what: z.string(),
    state: z.enum(workStates),
    askedAt: Instant,
    progress: Progress.nullable(),
    count: z.number().int().nullable(),
    fileName: z.string().nullable(),
    /** till when it can be fetched */
    keptUntil: Instant.nullable(),
    refusal: WorkRefusal.nullable(),
  })
  .meta({ id: 'RegisterExport' })
export const ExportList = z.object({ rows: z.array(RegisterExport) }).meta({ id: 'ExportList' })
