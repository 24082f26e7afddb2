import { z } from 'zod'
import { DayText, Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

const Count = z.number().int()
const Share = z.object({ due: Count, inTime: Count })

/** Who of those above knows that it is late. R10.1 */
export const knownTo = ['minister', 'head', 'leader'] as const

const LateMatter = z
  .object({
    requestId: Id,
    enterpriseName: z.string(),
    title: z.string(),
    dueAt: Instant,
    /** with whom the clock lies that was due first */
    unitName: z.string().nullable(),
    holderName: z.string().nullable(),
    knows: z.enum(knownTo).nullable(),
  })
  .meta({ id: 'LateMatter' })

/** How a district stands at this moment, to be read from five metres: matters alone; its results are those of `getResults`. */
export const Wall = z
  .object({
    district: z.string(),
    /** the day of which it speaks */
    today: DayText,
    /** answers that fell due in the last thirty days, and in each of twelve weeks */
    answers: Share,
    weeks: z.array(Share.extend({ from: DayText, until: DayText })),
    received: Count,
    answered: Count,
    waiting: Count,
    open: Count,
    overdue: Count,
    soon: Count,
    /** `key` null: of enterprises without a street */
    streets: z.array(z.object({ key: z.string().nullable(), name: z.string().nullable(), open: Count, overdue: Count })),
    /** the longest late first, as many as the wall shows */
    late: z.array(LateMatter),
  })
  .meta({ id: 'Wall' })
