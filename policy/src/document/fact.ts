import { type UnitName, unitNames } from '#facts/units.ts'
import { refuse } from '#problems/problem.ts'
import { count, flag, formula, id, list, name, object, oneOf, optional, type Shape, text } from './shape.ts'
import { type Subject, subjects } from './subject.ts'
import { type Words, words } from './words.ts'

const factTypes = ['number', 'boolean', 'code', 'codes', 'date', 'text', 'records'] as const
const factPeriods = ['point', 'year', 'asOf'] as const
const factChanges = ['never', 'grows', 'free'] as const

/** A thing one may know about a subject. */
export type Fact = {
  /** The name conditions speak: 企业.营业收入; of a field of records its last part. */
  id: string
  /** ASCII name that never changes: the column of a table. */
  key?: string | undefined
  label?: Words | undefined
  type: (typeof factTypes)[number]
  /** The unit values are given in; numbers without one are plain numbers. */
  unit?: UnitName | undefined
  /** The closed list or code tree its codes are from. */
  list?: string | undefined
  fields?: Fact[] | undefined
  /** One value, one per year, or what holds on the day asked. */
  period?: (typeof factPeriods)[number] | undefined
  owner?: Subject | undefined
  /** Whether a subject can change it: never (founding day), only by waiting (age), or freely. Near misses suggest only the last. */
  changes?: (typeof factChanges)[number] | undefined
  /** It may be known that there is none: 重大事故日期=无. Given as null. */
  nullable?: boolean | undefined
  /** It may fall below zero (profit does); rates of change always may. */
  negative?: boolean | undefined
  /** What an answer costs who is asked, 1 (knows it) to 100 (an audit). */
  cost?: number | undefined
  topic?: string | undefined
  /** A person's or household's: needs their consent. */
  personal?: boolean | undefined
  /** Whose figure counts: 统计部门, 税务部门, 企业自报. */
  source?: string | undefined
  /** Reckoned from other facts where no value of its own is given. */
  formula?: string | undefined
}

/** Codes one may choose from; a code under another makes a tree. */
export type CodeList = { id: string; label?: Words | undefined; members: Member[] }
export type Member = { code: string; label?: Words | undefined; under?: string | undefined }

/** A name of PostgreSQL holds 63 letters, and a column adds a year and `_none` to its key. */
const key: Shape<string> = (given, path) => {
  const word = text(given, path)
  return /^[a-z][a-z0-9_]{0,52}$/.test(word) ? word : refuse('not-a-key', path, { given: word.slice(0, 60) })
}

const whole: Shape<Fact> = object<Fact>({
  id: name,
  key: optional(key),
  label: optional(words),
  type: oneOf(factTypes),
  unit: optional(oneOf(unitNames)),
  list: optional(id),
  fields: optional(list<Fact>((given, path) => fact(given, path))),
  period: optional(oneOf(factPeriods)),
  owner: optional(oneOf(subjects)),
  changes: optional(oneOf(factChanges)),
  nullable: optional(flag),
  negative: optional(flag),
  cost: optional(count(1, 100)),
  topic: optional(text),
  personal: optional(flag),
  source: optional(text),
  formula: optional(formula),
})

export const fact: Shape<Fact> = (given, path) => {
  if (path.length > 12) return refuse('too-deep', path, { limit: '4' })
  const read = whole(given, path)
  if (read.unit !== undefined && read.type !== 'number') refuse('unknown-key', [...path, 'unit'], { name: 'unit' })
  if (read.nullable && read.formula !== undefined) refuse('formula-none', [...path, 'formula'], { name: read.id })
  if (read.type === 'records' && read.fields === undefined) refuse('missing', path, { name: 'fields' })
  if (read.type !== 'records' && read.fields !== undefined) refuse('unknown-key', [...path, 'fields'], { name: 'fields' })
  return read
}

const pair = object<Member>({ code: id, label: optional(words), under: optional(id) })
const member: Shape<Member> = (given, path) => (typeof given === 'string' ? { code: id(given, path) } : pair(given, path))

export const codeList: Shape<CodeList> = object<CodeList>({ id, label: optional(words), members: list(member) })
