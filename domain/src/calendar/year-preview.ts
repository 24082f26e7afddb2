import { z } from 'zod'
import { clockNames } from '#kinds.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'
import { YearTable } from './year-table.ts'

const Day = z.object({ date: z.string(), workday: z.boolean(), name: z.string(), kind: z.enum(['holiday', 'make-up']) })
export const DayChangeOnWire = z.object({ date: z.string(), was: Day.nullable(), is: Day.nullable() })

/** A running clock that a table moves: to which matter it belongs, by its number, and with whom it lies; not a word of what was written (R1.5). `requestId` only for who sees the matter. */
export const MovedClock = z
  .object({
    id: Id,
    kind: z.enum(clockNames),
    number: z.string().nullable(),
    requestId: Id.nullable(),
    holderName: z.string().nullable(),
    unitName: z.string().nullable(),
    from: Instant,
    to: Instant,
    /** it was on time and is late by the new table */
    lateAtOnce: z.boolean(),
  })
  .meta({ id: 'MovedClock' })
export type MovedClock = z.output<typeof MovedClock>

/** What publishing a table would do, before it is published. R9.4 */
export const YearPreview = z
  .object({
    year: z.number().int(),
    /** of the table it replaces; null where the year has none */
    replaces: z.number().int().nullable(),
    changes: z.array(DayChangeOnWire),
    /** statutory days that the table leaves as workdays: asked about, never refused */
    lacks: z.array(z.object({ date: z.string(), name: z.string() })),
    moved: z.number().int(),
    sooner: z.number().int(),
    later: z.number().int(),
    lateAtOnce: z.number().int(),
    /** due as before, their reminders at another hour */
    rungsOnly: z.number().int(),
    /** provisional until now and not by this table */
    confirmed: z.number().int(),
    byKind: z.array(z.object({ kind: z.enum(clockNames), count: z.number().int() })),
    /** the first two hundred: late at once, then sooner, then by due time */
    clocks: z.array(MovedClock),
    /** of exactly this: publishing names it, and is refused when it no longer holds */
    fingerprint: z.string(),
  })
  .meta({ id: 'YearPreview' })
export type YearPreview = z.output<typeof YearPreview>

/** A table to be published, and the preview that was looked at. */
export const PublishYear = YearTable.extend({ previewed: z.string().regex(/^[0-9a-f]{64}$/) }).meta({
  examples: [
    {
      year: 2027,
      days: [
        { date: '2027-01-01', workday: false, name: '元旦', kind: 'holiday' },
        { date: '2027-05-03', workday: false, name: '劳动节', kind: 'holiday' },
        { date: '2027-10-01', workday: false, name: '国庆节', kind: 'holiday' },
      ],
      previewed: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
  ],
})
export type PublishYear = z.infer<typeof PublishYear>
