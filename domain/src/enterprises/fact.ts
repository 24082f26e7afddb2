import { z } from 'zod'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'
import { factKindNames } from './fact-kinds.ts'

const factKind = z.enum(factKindNames)

/** A year, a month or a day: `2025`, `2026-10`, `2026-11-24`. */
export const Period = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

export const RecordFact = z
  .strictObject({
    kind: factKind,
    period: Period,
    number: z.number().int().nonnegative().optional(),
    words: words(200).optional(),
    day: DayText.optional(),
    source: words(80),
    corrects: Id.optional(),
  })
  .meta({
    examples: [
      { kind: 'officeArea', period: '2026-11-24', number: 246_000, source: '租赁合同' },
      { kind: 'leaseUntil', period: '2026-11-24', day: '2029-06-30', source: '租赁合同' },
      {
        kind: 'registeredAddress',
        period: '2026-11-24',
        words: '海珠区琶洲街道万胜广场 B 座 12 层',
        source: '营业执照',
        corrects: '01930f6a-8e44-7a90-b7d2-3f5e1c9a0d62',
      },
    ],
  })

export const Fact = z
  .object({
    id: Id,
    kind: factKind,
    period: z.string(),
    number: z.number().int().nullable(),
    words: z.string().nullable(),
    day: z.string().nullable(),
    source: z.string(),
    recordedBy: z.string(),
    recordedAt: Instant,
    corrects: Id.nullable(),
    correctedBy: Id.nullable(),
  })
  .meta({ id: 'Fact' })
export const FactRecorded = z.object({ id: Id }).meta({ id: 'FactRecorded' })
