import { z } from 'zod'
import { Period } from '#enterprises/fact.ts'
import { Int4 } from '#wire/int4.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { foldedHeading, headingParts, unitIn } from './roster-headings.ts'
import { rosterKinds } from './roster-kinds.ts'
import { type MoneyUnit, moneyUnits } from './roster-money.ts'
import { periodInFuture } from './roster-period.ts'
import { columnLetter } from './roster-sheet.ts'
import { factOf, type RosterTarget, rosterTargetNames, rosterTargets } from './roster-targets.ts'

const Unit = z.enum(Object.keys(moneyUnits) as [MoneyUnit, ...MoneyUnit[]])

/**
 * What is read from a column. `target` null: not read, shown as such. `period`: the fact's year or month from the heading.
 * `unitAssumed`: neither the heading nor a line above it says the unit of money, so 万元 is taken, the field's custom.
 */
export const ColumnMapping = z
  .strictObject({
    column: Int4,
    letter: z.string(),
    heading: z.string(),
    target: z.enum(rosterTargetNames).nullable(),
    period: Period.nullable(),
    oddPeriod: z.string().nullable(),
    unit: Unit.nullable(),
    unitAssumed: z.boolean(),
  })
  .meta({ id: 'RosterColumn' })
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** A person's own choice for one column; what is left out stays as it was recognised. */
export const ColumnOverride = z.strictObject({
  column: Int4,
  target: z.enum(rosterTargetNames).nullable(),
  period: Period.optional(),
  unit: Unit.optional(),
})
export type ColumnOverride = z.infer<typeof ColumnOverride>

export const columnFaultSentences = {
  nameMissing: { zh: '没有“企业名称”这一列。', en: 'There is no column with the enterprise name.' },
  targetTwice: { zh: '{letters} 列都是“{target}”，只能留一列。', en: 'Columns {letters} are all “{target}”; keep one.' },
  periodMissing: { zh: '{letter} 列“{heading}”没有写是哪一年。', en: 'Column {letter} “{heading}” does not say which year it is.' },
  periodOdd: {
    zh: '{letter} 列的“{period}”不是整年也不是单月，不能记。',
    en: 'Column {letter}: “{period}” is neither a year nor a month and cannot be recorded.',
  },
  periodFuture: { zh: '{letter} 列的 {period} 还没有到。', en: 'Column {letter}: {period} has not begun.' },
  contactNameMissing: {
    zh: '{letter} 列是“{heading}”，但没有“联系人”这一列。',
    en: 'Column {letter} is “{heading}”, but there is no column with the contact’s name.',
  },
} as const satisfies Record<string, Sentence>
export type ColumnFaultCode = keyof typeof columnFaultSentences
export const ColumnFault = z
  .object({
    code: z.enum(Object.keys(columnFaultSentences) as [ColumnFaultCode, ...ColumnFaultCode[]]),
    columns: z.array(z.number().int()),
    blanks: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'RosterColumnFault' })
export type ColumnFault = z.infer<typeof ColumnFault>

/** The sentence of a column's fault. */
export function columnFaultSentence(fault: ColumnFault, language: Language): string {
  const target = rosterTargets[fault.blanks.target as RosterTarget]
  const blanks = target ? { ...fault.blanks, target: language === 'en' ? target.en : target.zh } : fault.blanks
  return say(columnFaultSentences[fault.code], language, blanks)
}

/**
 * Recognises the columns of a roster by their headings, in any order, zh or en. `above`: the lines over the header, for “单位：万元”.
 * What cannot stand (no name, twice the same, no year) is told by `columnFaults`.
 */
export function mapColumns(
  header: readonly string[],
  overrides: readonly ColumnOverride[] = [],
  above: readonly string[] = [],
): ColumnMapping[] {
  const said = above.map(line => /单位[:：]?(.{1,8})/.exec(foldedHeading(line))?.[1] ?? '').map(unitIn)
  const unitAbove = said.find(unit => unit !== null) ?? null
  const chosen = new Map(overrides.map(override => [override.column, override]))
  return header.map((heading, column) => {
    const found = headingParts(heading)
    const override = chosen.get(column)
    const target = override ? override.target : found.target
    const fact = target && factOf(target)
    const money = fact !== null && rosterKinds[fact].shape === 'money'
    const unit = override?.unit ?? found.unit ?? unitAbove
    return {
      column,
      letter: columnLetter(column),
      heading: heading.replace(/\s*\n\s*/g, ' ').trim(),
      target,
      period: fact ? (override?.period ?? found.period) : null,
      oddPeriod: fact && !override?.period ? found.odd : null,
      unit: money ? (unit ?? 'wan') : null,
      unitAssumed: money && unit === null,
    }
  })
}

/** Why this mapping cannot be imported; empty when it can. Each can be put right by an override. */
export function columnFaults(mapping: readonly ColumnMapping[], today: Temporal.PlainDate): ColumnFault[] {
  const faults: ColumnFault[] = []
  const read = mapping.filter(each => each.target !== null)
  if (!read.some(each => each.target === 'name')) faults.push({ code: 'nameMissing', columns: [], blanks: {} })
  const byPlace = Map.groupBy(read, each => `${each.target} ${each.period ?? ''} ${each.oddPeriod ?? ''}`)
  for (const same of byPlace.values()) {
    const target = same[0]?.target
    if (same.length < 2 || !target) continue
    faults.push({
      code: 'targetTwice',
      columns: same.map(each => each.column),
      blanks: { letters: same.map(each => each.letter).join('、'), target },
    })
  }
  for (const each of read) faults.push(...faultsOf(each, today))
  const phone = read.find(each => each.target === 'contactPhone' || each.target === 'contactTitle')
  if (phone && !read.some(each => each.target === 'contactName')) {
    faults.push({ code: 'contactNameMissing', columns: [phone.column], blanks: { letter: phone.letter, heading: phone.heading } })
  }
  return faults
}

function faultsOf(each: ColumnMapping, today: Temporal.PlainDate): ColumnFault[] {
  const { column, letter, heading } = each
  if (each.oddPeriod) return [{ code: 'periodOdd', columns: [column], blanks: { letter, period: each.oddPeriod } }]
  if (each.period && periodInFuture(each.period, today))
    return [{ code: 'periodFuture', columns: [column], blanks: { letter, period: each.period } }]
  if (!each.period && each.target && rosterTargets[each.target].yearly)
    return [{ code: 'periodMissing', columns: [column], blanks: { letter, heading } }]
  return []
}
