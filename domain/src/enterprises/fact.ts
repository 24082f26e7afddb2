import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import type { Sentence } from '#wire/language.ts'
import { Id, words } from '#wire/text.ts'

export type FactShape = 'money' | 'people' | 'area' | 'day' | 'words'

/** What can be recorded about an enterprise. Money: integer fen; area: integer 0.01 m²; people: heads. R2.3 */
export const factKinds = {
  registeredCapital: { shape: 'money', zh: '注册资本', en: 'registered capital' },
  paidInCapital: { shape: 'money', zh: '实缴资本', en: 'paid-in capital' },
  revenue: { shape: 'money', zh: '营业收入', en: 'revenue' },
  tax: { shape: 'money', zh: '纳税', en: 'tax paid' },
  rdExpense: { shape: 'money', zh: '研发费用', en: 'R&D expense' },
  employees: { shape: 'people', zh: '在册人员', en: 'employees' },
  officeArea: { shape: 'area', zh: '办公面积', en: 'office area' },
  foundedOn: { shape: 'day', zh: '成立日期', en: 'founded on' },
  leaseUntil: { shape: 'day', zh: '租约到期', en: 'lease until' },
  registeredAddress: { shape: 'words', zh: '注册地址', en: 'registered address' },
  topInvestor: { shape: 'words', zh: '500 强投资', en: 'top-500 investor' },
  certificate: { shape: 'words', zh: '资质', en: 'certificate' },
} as const satisfies Record<string, Sentence & { shape: FactShape }>
export type FactKind = keyof typeof factKinds
export const factKindNames = Object.keys(factKinds) as [FactKind, ...FactKind[]]
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
