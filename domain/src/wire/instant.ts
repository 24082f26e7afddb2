import { z } from 'zod'

/** A moment: RFC 3339 with an offset on the wire, `Temporal.Instant` inside. */
/** Years that people can mean. The database takes none before 1 or after 9999 as they are written; no promise reaches so far. */
const isMeant = (year: number): boolean => year >= 1900 && year <= 2200

export const Instant = z
  .codec(z.iso.datetime({ offset: true }), z.instanceof(Temporal.Instant), {
    decode: text => Temporal.Instant.from(text),
    encode: instant => instant.toString(),
  })
  .refine(instant => isMeant(instant.toZonedDateTimeISO('UTC').year))
  .meta({ description: 'RFC 3339 moment with offset', examples: ['2026-11-25T09:42:00+08:00'] })

/** A civil date (Asia/Shanghai): `2026-11-25` on the wire. */
/** A civil date as it is written, for filters and facts. */
export const CivilDate = z.iso.date().refine(day => isMeant(Number(day.slice(0, 4))))

export const Day = z
  .codec(z.iso.date(), z.instanceof(Temporal.PlainDate), {
    decode: text => Temporal.PlainDate.from(text),
    encode: day => day.toString(),
  })
  .meta({ description: 'Civil date in Asia/Shanghai', examples: ['2026-11-25'] })

/** What the browser sees of a shape: moments and dates are strings. */
export type Wire<S extends z.ZodType> = z.input<S>

/** Of the shapes of one answer the one that this reader gets, as the browser sees it. */
export type ReadBy<S extends z.ZodType, Reader extends string> = Extract<z.input<S>, { reader: Reader }>
