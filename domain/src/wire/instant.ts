import { z } from 'zod'

/** The years that anything here is about: PostgreSQL has no year 0, and a moment beyond 9999 is not written as one before. */
export const firstYear = 1900
export const lastYear = 2999
/** The message of the issue that a year outside of them makes. */
export const yearsIssue = `years ${firstYear}-${lastYear}`

const hasItsYear = (text: string): boolean => {
  const year = Number(text.slice(0, 4))
  return year >= firstYear && year <= lastYear
}

/** A moment: RFC 3339 with an offset on the wire, `Temporal.Instant` inside. */
export const Instant = z
  .codec(z.iso.datetime({ offset: true }).refine(hasItsYear, yearsIssue), z.instanceof(Temporal.Instant), {
    decode: text => Temporal.Instant.from(text),
    encode: instant => instant.toString(),
  })
  .meta({ description: 'RFC 3339 moment with offset', examples: ['2026-11-25T09:42:00+08:00'] })

/** A civil date that stays as it is written: `2026-11-25`. */
export const DayText = z.iso.date().refine(hasItsYear, yearsIssue)

/** A civil date (Asia/Shanghai): `2026-11-25` on the wire. */
export const Day = z
  .codec(DayText, z.instanceof(Temporal.PlainDate), {
    decode: text => Temporal.PlainDate.from(text),
    encode: day => day.toString(),
  })
  .meta({ description: 'Civil date in Asia/Shanghai', examples: ['2026-11-25'] })

/** What the browser sees of a shape: moments and dates are strings. */
export type Wire<S extends z.ZodType> = z.input<S>

/** Of the shapes of one answer the one that this reader gets, as the browser sees it. */
export type ReadBy<S extends z.ZodType, Reader extends string> = Extract<z.input<S>, { reader: Reader }>
