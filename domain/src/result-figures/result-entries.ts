import { z } from 'zod'
import { claimAnswers, claimStates } from '#results/claim-state.ts'
import { ResultPeriod } from '#results/period-shape.ts'
import { ResultFile } from '#results/result.ts'
import { resultKindNames } from '#results/result-kind.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, Page } from '#wire/text.ts'
import { MonthText } from './months.ts'
import { narrowedBy } from './results.ts'

/** What stands in the figure; what was recorded and waits, or was returned; what another claim has taken the place of. */
export const entriesShown = ['counted', 'waiting', 'replaced'] as const
export type EntriesShown = (typeof entriesShown)[number]

export const ListResultEntries = z.object({
  ...Page,
  kind: z.enum(resultKindNames),
  from: MonthText.optional(),
  until: MonthText.optional(),
  knownOn: DayText.optional(),
  show: z.enum(entriesShown).default('counted'),
  ...narrowedBy,
})

export const ResultEntry = z
  .object({
    id: Id,
    enterpriseId: Id,
    enterpriseName: z.string(),
    projectName: z.string().nullable(),
    period: ResultPeriod,
    value: z.number().int(),
    words: z.string(),
    /** what of it stands in the figure: of January to a month what the months before leave; 0 where another claim covers it */
    brings: z.number().int(),
    source: z.string(),
    document: z.string(),
    /** read in its district alone */
    files: z.array(ResultFile),
    state: z.enum(claimStates),
    answer: z.enum(claimAnswers),
    answeredAt: Instant.nullable(),
    recordedByName: z.string().nullable(),
    recordedAt: Instant,
    verifiedByName: z.string().nullable(),
    verifiedAt: Instant.nullable(),
    /** it takes the place of another claim, and why */
    corrects: z.object({ value: z.number().int(), why: z.string() }).nullable(),
    /** since when another claim counts in its place */
    replacedAt: Instant.nullable(),
  })
  .meta({ id: 'ResultEntry' })

/** What the reader is not shown of it is one row with its sum; null where too few stand behind it. R16.6 */
export const OtherEntries = z
  .object({
    enterprises: z.number().int(),
    claims: z.number().int(),
    confirmed: z.number().int(),
    brings: z.number().int().nullable(),
  })
  .meta({ id: 'OtherEntries' })

export const ResultEntries = z
  .object({
    rows: z.array(ResultEntry),
    others: OtherEntries.nullable(),
    total: z.number().int(),
    next: z.string().nullable(),
  })
  .meta({ id: 'ResultEntries' })
