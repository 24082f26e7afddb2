import { z } from 'zod'
import { mostAtOnce } from './most-at-once.ts'
import { Id } from './text.ts'

export const Ids = z.array(Id).min(1).max(mostAtOnce)

/** What became of each, in the order in which they were named: done, or why not, decided by the rule of the single step. */
export const BulkDone = z
  .object({
    done: z.number().int(),
    rows: z.array(z.object({ id: Id, refused: z.object({ code: z.string(), sentence: z.string() }).nullable() })),
  })
  .meta({ id: 'BulkDone' })
export type BulkDone = z.output<typeof BulkDone>
