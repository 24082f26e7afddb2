import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'
import { type FactShape, factKindNames, factKinds, type FactKind as Kind } from './fact-kinds.ts'

export { type FactShape, factKindNames, factKinds }
export type FactKind = Kind
export const FactKind = z.enum(factKindNames)

/** A year, a month or a day: `2025`, `2026-10`, `2026-11-24`. */
export const Period = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

export const RecordFact = z.strictObject({
  kind: FactKind,
  period: Period,
  number: z.number().int().nonnegative().optional(),
  words: words(200).optional(),
  day: z.iso.date().optional(),
  source: words(80),
  corrects: Id.optional(),
})

export const Fact = z
  .object({
    id: Id,
    kind: FactKind,
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
