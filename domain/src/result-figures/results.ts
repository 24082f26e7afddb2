import { z } from 'zod'
import { resultKindNames } from '#results/result-kind.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'
import { MonthText } from './months.ts'

/** What narrows figures and rows alike: where the enterprise stands, whose it is, of which project. */
export const narrowedBy = {
  /** for the people of a city: which of its districts (R18.1) */
  districtId: z.string().max(40).optional(),
  streetId: z.string().max(40).optional(),
  industry: z.string().max(60).optional(),
  officerId: z.union([Id, z.literal('me')]).optional(),
  projectId: Id.optional(),
}

/** Whole months, January to the last whole one unless said; `kind`: which figure is told apart. `knownOn`: as known at 24:00 of that day. R16.3 */
export const AskResults = z.object({
  kind: z.enum(resultKindNames).default('landed'),
  from: MonthText.optional(),
  until: MonthText.optional(),
  knownOn: DayText.optional(),
  ...narrowedBy,
})

/**
 * What of a kind stands behind what the reader is shown: everything; fixed cells, as known at a month's end, where single enterprises are not theirs to read; of those alone that are. R16.6
 */
export const readings = ['all', 'cells', 'own'] as const
export type Reading = (typeof readings)[number]

const Whole = z.number().int()
/** null: not told, for too few enterprises stand behind it. */
const Told = Whole.nullable()

export const ResultFigure = z
  .object({
    kind: z.enum(resultKindNames),
    reads: z.enum(readings),
    value: Told,
    /** the same months a year before; null also where the period is longer than a year */
    before: Told,
    /** the enterprises that have something in both periods, and what they have: told where everything is read */
    same: z.object({ enterprises: Whole, now: Whole, before: Whole }).nullable(),
    /** since the first month of all, for what goes on adding up */
    cumulative: z.object({ value: Whole, since: MonthText }).nullable(),
    enterprises: Whole,
    claims: Whole,
    confirmed: Whole,
    disputed: Whole,
    /** the same as known today, where a past day is asked for */
    today: Told,
    /** how many months of the period are not told */
    withheld: Whole,
  })
  .meta({ id: 'ResultFigure' })

export const ResultMonth = z.object({ month: MonthText, value: Told, before: Told, claims: Whole }).meta({ id: 'ResultMonth' })

/** `key` null: without a street, an industry, an officer, a project. */
export const ResultPart = z
  .object({ key: z.string().nullable(), name: z.string().nullable(), value: Told, before: Told, enterprises: Whole, claims: Whole })
  .meta({ id: 'ResultPart' })

const Months = z.object({ from: MonthText, until: MonthText })

export const Results = z
  .object({
    ...Months.shape,
    /** of which district, where it is not the reader's own */
    district: z.string().nullable(),
    before: Months.nullable(),
    /** up to when it was known */
    knownAt: Instant,
    /** fixed cells: at the end of which month they were known */
    cellsKnownAt: Instant.nullable(),
    figures: z.array(ResultFigure),
    /** what became known of the period after a past day: verified since, of it corrections */
    since: z.object({ added: Whole, corrected: Whole }).nullable(),
    chosen: z.object({
      kind: z.enum(resultKindNames),
      months: z.array(ResultMonth),
      streets: z.array(ResultPart),
      industries: z.array(ResultPart),
      /** told where everything is read, or of one's own */
      officers: z.array(ResultPart).nullable(),
      projects: z.array(ResultPart).nullable(),
    }),
  })
  .meta({ id: 'Results' })
