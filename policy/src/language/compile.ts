import type { SyntaxNode } from '@lezer/common'
import type { Dictionary } from '#facts/dictionary.ts'
import { type Path, refuse } from '#problems/problem.ts'
import { below, belowAs, type Context, childAt, childrenOf, made, refuseAt, sayNode } from './context.ts'
import type { Expression } from './expression.ts'
import { agreed, isZero } from './numbers.ts'
import { parse } from './parse.ts'
import { readArithmetic } from './read-arithmetic.ts'
import { readCall } from './read-call.ts'
import { readComparison, readRange } from './read-comparison.ts'
import { readDate, readNumber, readText } from './read-literal.ts'
import { readName } from './read-name.ts'
import { readQuantified } from './read-rows.ts'
import { boolean, sayType, type Type } from './type.ts'

type Reader = (node: SyntaxNode, context: Context) => Expression

/** The nodes of FEEL that the language has; all others are refused. */
const readers: Readonly<Record<string, Reader>> = {
  Expression: (node, context) => below(childAt(node, 0, context), context),
  ParenthesizedExpression: (node, context) => below(childAt(node, 1, context), context),
  NumericLiteral: readNumber,
  StringLiteral: readText,
  DateTimeLiteral: readDate,
  BooleanLiteral: (node, context) => made({ op: 'constant', value: sayNode(node, context) === 'true' }, boolean, node, context),
  VariableName: readName,
  PathExpression: readName,
  ArithmeticExpression: readArithmetic,
  Comparison: readComparison,
  Conjunction: (node, context) => readGroup(node, context),
  Disjunction: (node, context) => readGroup(node, context),
  IfExpression: readIf,
  FunctionInvocation: readCall,
  QuantifiedExpression: readQuantified,
}

const read: Reader = (node, context) => {
  const reader = Object.hasOwn(readers, node.name) ? readers[node.name] : undefined
  return reader ? reader(node, context) : refuseAt('not-in-language', node, context, { given: sayNode(node, context) })
}

export type Place = { path: Path; dictionary: Dictionary }

/** Thousands of policies ask the same of the same dictionary: each text is read once. */
const compiled = new WeakMap<Dictionary, Map<string, Expression>>()

/** Compiles an expression: parsed, every name resolved, every unit and type checked. */
export function compile(text: string, { path, dictionary }: Place): Expression {
  const texts = textsOf(dictionary)
  const known = texts.get(text)
  if (known) return known
  const expression = read(parse(text, path, 'expression'), contextOf(text, { path, dictionary }))
  texts.set(text, expression)
  return expression
}

function textsOf(dictionary: Dictionary): Map<string, Expression> {
  const known = compiled.get(dictionary)
  if (known) return known
  const texts = new Map<string, Expression>()
  compiled.set(dictionary, texts)
  return texts
}

const contextOf = (text: string, { path, dictionary }: Place): Context => ({ text, path, dictionary, scopes: [], depth: 0, read })

/** Compiles a condition: what yields anything but yes or no is refused. */
export function compileCondition(text: string, place: Place): Expression {
  const expression = compile(text, place)
  return expression.type.kind === 'boolean' ? expression : refuseType(expression, 'boolean', place)
}

/** Compiles a formula that yields money, in fen. */
export function compileMoney(text: string, place: Place): Expression {
  const expression = compile(text, place)
  const { type } = expression
  const isMoney = type.kind === 'number' && type.dimension.money === 1 && Object.keys(type.dimension).length === 1
  return isMoney || isZero(expression) ? expression : refuseType(expression, '元', place)
}

/** Compiles a plain number, as a share is. */
export function compileNumber(text: string, place: Place): Expression {
  const expression = compile(text, place)
  return expression.type.kind === 'number' ? expression : refuseType(expression, 'number', place)
}

/** Compiles a range, `[0.2..0.5)` or `>= 0.5`, into the condition that the expression lies in it. */
export const compileRange = (text: string, of: Expression, place: Place): Expression =>
  readRange(parse(text, place.path, 'range'), of, contextOf(text, place))

function refuseType({ type, span }: { type: Type; span: Expression['span'] }, expected: string, { path }: Place): never {
  return refuse('type-expected', path, { expected, given: sayType(type) }, span)
}

/** A chain of `and` or of `or` is one group, however long. */
function readGroup(node: SyntaxNode, context: Context): Expression {
  const parts: SyntaxNode[] = []
  let at = node
  for (;;) {
    const [left, , right] = childrenOf(at)
    if (!left || !right) return refuseAt('syntax', at, context, { given: sayNode(at, context) })
    parts.unshift(right)
    if (left.name !== node.name) {
      parts.unshift(left)
      break
    }
    at = left
  }
  const read = parts.map(part => belowAs('boolean', part, context))
  return made({ op: 'group', need: node.name === 'Conjunction' ? read.length : 1, parts: read }, boolean, node, context)
}

function readIf(node: SyntaxNode, context: Context): Expression {
  const test = belowAs('boolean', childAt(node, 1, context), context)
  const yes = below(childAt(node, 3, context), context)
  const last = childAt(node, 5, context)
  const no = belowAs(yes.type.kind, last, context)
  const type = yes.type.kind === 'number' && no.type.kind === 'number' ? agreed(yes, no, last, context) : yes.type
  return made({ op: 'if', test, yes, no }, type, node, context)
}
