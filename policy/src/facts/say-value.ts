import type { CodeList, Fact } from '#document/fact.ts'
import type { Row, Value } from '#language/expression.ts'
import { grouped } from '#numbers/grouped.ts'
import { type Rational, rational, toDecimal } from '#numbers/rational.ts'
import type { Language } from '#problems/sentences.ts'
import { unitOf } from './units.ts'

const words = { zh: { true: '是', false: '否', none: '无' }, en: { true: 'yes', false: 'no', none: 'none' } }

/** What a fact is called, and else the last part of its id. */
export const sayFact = ({ id, label }: Pick<Fact, 'id' | 'label'>, language: Language): string =>
  label?.[language] ?? label?.zh ?? id.slice(id.lastIndexOf('.') + 1)

/** A number in the unit people give the fact in, to the fen also of 亿元; a calendar year has no thousands. */
export function sayQuantity({ n, d }: Rational, name: string | undefined): string {
  const unit = name === undefined ? undefined : unitOf(name)
  const size = rational(n * (unit?.denominator ?? 1n), d * (unit?.numerator ?? 1n))
  const decimal = toDecimal(size, 10)
  return `${name === '年' ? decimal : grouped(decimal)}${name ?? ''}`
}

/** A value as people read it: in its unit, codes by their labels. */
export function sayValue(value: Value | null, fact: Fact, lists: readonly CodeList[], language: Language): string {
  if (value === null) return words[language].none
  if (typeof value === 'boolean') return words[language][`${value}`]
  if (typeof value === 'string') return sayCode(value, fact, lists, language)
  if (value instanceof Temporal.PlainDate) return value.toString()
  if (value instanceof Set) return [...value].map(code => sayCode(code, fact, lists, language)).join('、') || words[language].none
  if (Array.isArray(value)) return value.map(row => sayRow(row, fact, lists, language)).join('；')
  return sayQuantity(value as Rational, fact.unit)
}

/** A code by its label, where its list gives one. */
export function sayCode(code: string, { list }: Fact, lists: readonly CodeList[], language: Language): string {
  const label = lists.find(({ id }) => id === list)?.members.find(member => member.code === code)?.label
  return label?.[language] ?? label?.zh ?? code
}

function sayRow(row: Row, { fields = [] }: Fact, lists: readonly CodeList[], language: Language): string {
  return fields
    .flatMap(field => {
      const value = row.get(field.id)
      return value === undefined ? [] : [`${sayFact(field, language)} ${sayValue(value, field, lists, language)}`]
    })
    .join('，')
}
