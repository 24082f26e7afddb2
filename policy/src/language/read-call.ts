import type { SyntaxNode } from '@lezer/common'
import { unitOf } from '#facts/units.ts'
import { floor, multiply, type Rational, rational } from '#numbers/rational.ts'
import { below, belowAs, type Context, childrenOf, isOf, made, refuseAt, sayNode } from './context.ts'
import type { CallName, Expression, Fold } from './expression.ts'
import { agreed } from './numbers.ts'
import { memberOf, refuseStranger } from './read-comparison.ts'
import { nameOf } from './read-name.ts'
import { isFieldOfRecords, readCount, readFold } from './read-rows.ts'
import { boolean, date, type NumberType, number, plain, sayType, type Type } from './type.ts'
import { typeOf } from './type-of-fact.ts'

type Reader = (parts: SyntaxNode[], node: SyntaxNode, context: Context) => Expression
type Entry = { least: number; most: number; read: Reader }

const entry = (least: number, most: number, read: Reader): Entry => ({ least, most, read })

/** A unit as people call it in a condition, where it cannot be written as it is. */
const spokenUnits = new Map([
  ['平方米', '㎡'],
  ['百分之', '%'],
])

/** The closed library: all functions there are. */
const library = new Map<string, Entry>([
  [
    'not',
    entry(1, 1, (parts, node, context) => made({ op: 'not', of: belowAs('boolean', at(parts, 0), context) }, boolean, node, context)),
  ],
  ['list contains', entry(2, 2, readContains)],
  ['属于', entry(2, 2, readWithin)],
  ['abs', entry(1, 1, readKeeping('abs'))],
  ['min', entry(1, 50, readExtreme('min'))],
  ['max', entry(1, 50, readExtreme('max'))],
  ['sum', entry(1, 1, (parts, node, context) => readFold('sum', at(parts, 0), node, context))],
  ['count', entry(1, 1, readCount)],
  ['floor', entry(1, 2, readRounding('floor'))],
  ['ceiling', entry(1, 2, readRounding('ceiling'))],
  ['round half up', entry(1, 2, readRounding('round half up'))],
  ['round half even', entry(1, 2, readRounding('round half even'))],
  ['round down', entry(1, 2, readRounding('round down'))],
  ['round up', entry(1, 2, readRounding('round up'))],
  ['满月', entry(1, 2, readSpan('months', number('月')))],
  ['满年', entry(1, 2, readSpan('years', number('年')))],
  ['周岁', entry(1, 2, readSpan('years', number('岁')))],
  ['天数', entry(1, 2, readSpan('days', number('天')))],
  ['加月', entry(2, 2, readAddMonths)],
  [
    '年份',
    entry(1, 1, (parts, node, context) =>
      made({ op: 'call', name: 'year of', parts: [belowAs('date', at(parts, 0), context)] }, number('年'), node, context),
    ),
  ],
  ['年度', entry(2, 2, (parts, node, context) => readYear(at(parts, 0), countAt(at(parts, 1), context), node, context))],
  ['上年', entry(1, 1, (parts, node, context) => readYear(at(parts, 0), 1, node, context))],
  ['前年', entry(1, 1, (parts, node, context) => readYear(at(parts, 0), 2, node, context))],
  ['近年合计', entry(2, 2, readYears('sum'))],
  ['近年平均', entry(2, 2, readYears('average'))],
  ['近年最大', entry(2, 2, readYears('max'))],
  ['近年最小', entry(2, 2, readYears('min'))],
  ['增量', entry(1, 1, (parts, node, context) => increment(at(parts, 0), node, context))],
  ['同比', entry(1, 1, readGrowth)],
  ['首次达到', entry(2, 2, readFirstReach)],
])

export function readCall(node: SyntaxNode, context: Context): Expression {
  const [callee, ...rest] = childrenOf(node)
  const name = callee ? sayNode(callee, context).replace(/\s+/g, ' ') : ''
  if (rest.some(({ name }) => name === 'NamedParameters'))
    return refuseAt('not-in-language', node, context, { given: sayNode(node, context) })
  const parts = rest.filter(({ name }) => name === 'PositionalParameters').flatMap(childrenOf)
  const found = library.get(name) ?? unitEntry(name) ?? refuseAt('function-unknown', node, context, { name })
  if (parts.length < found.least || parts.length > found.most) {
    const expected = found.least === found.most ? String(found.least) : `${found.least}–${found.most}`
    return refuseAt('arguments-count', node, context, { name, expected })
  }
  return found.read(parts, node, context)
}

/** The argument whose place the count has vouched for. */
const at = (parts: SyntaxNode[], index: number): SyntaxNode => parts[index] as SyntaxNode

/** 万元(500): so many of the unit, in what its quantity is held in. */
function unitEntry(name: string): Entry | undefined {
  const unit = unitOf(spokenUnits.get(name) ?? name)
  if (!unit) return undefined
  return entry(1, 1, (parts, node, context) => {
    const of = constantAt(at(parts, 0), context)
    return made({ op: 'constant', value: multiply(of, rational(unit.numerator, unit.denominator)) }, number(unit.quantity), node, context)
  })
}

function constantAt(node: SyntaxNode, context: Context): Rational {
  const of = belowAs('number', node, context)
  return of.op === 'constant' && of.type.bare ? (of.value as Rational) : refuseAt('constant-expected', node, context)
}

/** A whole number from 0 to 100 written out. */
function countAt(node: SyntaxNode, context: Context): number {
  const value = constantAt(node, context)
  const whole = floor(value)
  return value.d === 1n && whole >= 0n && whole <= 100n
    ? Number(whole)
    : refuseAt('not-a-count', node, context, { least: '0', most: '100' })
}

function readContains(parts: SyntaxNode[], node: SyntaxNode, context: Context): Expression {
  const of = belowAs('codes', at(parts, 0), context)
  const code = textAt(at(parts, 1), context)
  refuseStranger(code, of.type.list, at(parts, 1), context)
  return made({ op: 'contains', of, code }, boolean, node, context)
}

/** 属于(企业.行业, "C"): the code or any below it in its tree. */
function readWithin(parts: SyntaxNode[], node: SyntaxNode, context: Context): Expression {
  const of = belowAs('code', at(parts, 0), context)
  const code = textAt(at(parts, 1), context)
  refuseStranger(code, of.type.list, at(parts, 1), context)
  const below = of.type.list === undefined ? undefined : context.dictionary.lists.get(of.type.list)?.get(code)
  return memberOf(of, [...(below ?? [code])], node, context)
}

function textAt(node: SyntaxNode, context: Context): string {
  const of = belowAs('text', node, context)
  return of.op === 'constant' ? (of.value as string) : refuseAt('constant-expected', node, context)
}

function readKeeping(name: CallName): Reader {
  return (parts, node, context) => {
    const of = belowAs('number', at(parts, 0), context)
    return made({ op: 'call', name, parts: [of] }, of.type, node, context)
  }
}

/** Of the field of records, or of the numbers or days given. */
function readExtreme(how: 'min' | 'max'): Reader {
  return (nodes, node, context) => {
    if (nodes.length === 1 && isFieldOfRecords(at(nodes, 0), context)) return readFold(how, at(nodes, 0), node, context)
    const first = below(at(nodes, 0), context)
    if (!isOf(first, 'number') && !isOf(first, 'date'))
      return refuseAt('type-expected', node, context, { expected: 'number', given: sayType(first.type) })
    const parts = [first, ...nodes.slice(1).map(one => belowAs(first.type.kind, one, context))]
    const type = isOf(first, 'date') ? date : parts.reduce<Type>((_, part) => agreedWith(parts, part, node, context), first.type)
    return made({ op: 'call', name: how, parts }, type, node, context)
  }
}

/** The unit of all the parts, taken from the one that has it. */
const agreedWith = (parts: Expression[], part: Expression, node: SyntaxNode, context: Context): NumberType =>
  parts.map(other => agreed(part, other, node, context)).find(type => !type.bare) ?? agreed(part, part, node, context)

/** `round half up(x, 2)`: to so many decimals of the unit it is held in; without a number to whole ones. */
function readRounding(name: CallName): Reader {
  return (parts, node, context) => {
    const of = belowAs('number', at(parts, 0), context)
    const places = parts.length > 1 ? countAt(at(parts, 1), context) : 0
    const scale = made({ op: 'constant', value: rational(10n ** BigInt(places)) }, plain, node, context)
    return made({ op: 'call', name, parts: [of, scale] }, of.type, node, context)
  }
}

/** From a day to another or to the day asked. */
function readSpan(name: CallName, type: NumberType): Reader {
  return (parts, node, context) => {
    const from = belowAs('date', at(parts, 0), context)
    const to = parts.length > 1 ? belowAs('date', at(parts, 1), context) : made({ op: 'today' }, date, node, context)
    return made({ op: 'call', name, parts: [from, to] }, type, node, context)
  }
}

function readAddMonths(parts: SyntaxNode[], node: SyntaxNode, context: Context): Expression {
  const from = belowAs('date', at(parts, 0), context)
  const months = belowAs('number', at(parts, 1), context)
  if (!months.type.bare && months.type.dimension.月 !== 1)
    return refuseAt('type-expected', at(parts, 1), context, { expected: '月', given: sayType(months.type) })
  return made({ op: 'call', name: 'add months', parts: [from, months] }, date, node, context)
}

function yearlyAt(node: SyntaxNode, context: Context): { fact: string; type: Type } {
  const name = nameOf(node, context)
  const fact = context.dictionary.facts.get(name) ?? refuseAt('fact-unknown', node, context, { name })
  return fact.period === 'year' ? { fact: name, type: typeOf(fact) } : refuseAt('yearly-expected', node, context, { name })
}

function readYear(of: SyntaxNode, back: number, node: SyntaxNode, context: Context): Expression {
  const { fact, type } = yearlyAt(of, context)
  return made({ op: 'year', fact, back }, type, node, context)
}

function readYears(how: Fold): Reader {
  return (parts, node, context) => {
    const { fact, type } = yearlyAt(at(parts, 0), context)
    const count = countAt(at(parts, 1), context)
    if (type.kind !== 'number') return refuseAt('type-expected', node, context, { expected: 'number', given: type.kind })
    if (count === 0) return refuseAt('not-a-count', node, context, { least: '1', most: '100' })
    return made({ op: 'years', how, fact, count }, type, node, context)
  }
}

/** The last complete year less the one before. */
function increment(of: SyntaxNode, node: SyntaxNode, context: Context): Expression {
  const [last, before] = [readYear(of, 1, node, context), readYear(of, 2, node, context)]
  if (!isOf(last, 'number')) return refuseAt('type-expected', node, context, { expected: 'number', given: sayType(last.type) })
  return made({ op: 'arithmetic', sign: '-', left: last, right: before }, last.type, node, context)
}

/** Growth over the year before, 0.2 for 20%; from nothing or from a loss there is none. */
function readGrowth(parts: SyntaxNode[], node: SyntaxNode, context: Context): Expression {
  const before = readYear(at(parts, 0), 2, node, context)
  const nothing = made({ op: 'constant', value: rational(0n) }, plain, node, context)
  const positive = made({ op: 'call', name: 'max', parts: [before, nothing] }, before.type, node, context)
  return made({ op: 'arithmetic', sign: '/', left: increment(at(parts, 0), node, context), right: positive }, plain, node, context)
}

/** The last complete year reaches the bound and none before it did; one year before must be known. */
function readFirstReach(parts: SyntaxNode[], node: SyntaxNode, context: Context): Expression {
  const { fact, type } = yearlyAt(at(parts, 0), context)
  if (type.kind !== 'number') return refuseAt('type-expected', node, context, { expected: 'number', given: type.kind })
  const bound = belowAs('number', at(parts, 1), context)
  agreed(readYear(at(parts, 0), 1, node, context), bound, node, context)
  return made({ op: 'firstReach', fact, bound }, boolean, node, context)
}
