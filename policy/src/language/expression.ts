import type { Rational } from '#numbers/rational.ts'
import type { Span } from '#problems/problem.ts'
import type { Type } from './type.ts'

/** A row of records: its fields by name. */
export type Row = ReadonlyMap<string, Value | null>

/** What a fact or an expression may be known to be; null stands beside it for “known that there is none”, undefined for “not known”. */
export type Value = boolean | string | Rational | Temporal.PlainDate | ReadonlySet<string> | readonly Row[]

/** `a != b` is read as `not(a = b)`. */
export type Sign = '<' | '<=' | '>' | '>=' | '='
export type Fold = 'sum' | 'max' | 'min' | 'average'

/** What an expression does, all of it: no names are left to resolve, no type to check, no loop that does not end. */
export type Operation =
  | { op: 'constant'; value: Value }
  | { op: 'today' }
  | { op: 'fact'; fact: string }
  /** A yearly fact, so many years before the year of the day asked. */
  | { op: 'year'; fact: string; back: number }
  /** A field of the row a quantifier or filter stands at; depth 0 is the innermost. */
  | { op: 'field'; depth: number; name: string }
  | { op: 'arithmetic'; sign: '+' | '-' | '*' | '/'; left: Expression; right: Expression }
  | { op: 'compare'; sign: Sign; left: Expression; right: Expression }
  | { op: 'none'; of: Expression }
  | { op: 'member'; of: Expression; codes: ReadonlySet<string> }
  | { op: 'contains'; of: Expression; code: string }
  | { op: 'group'; need: number; parts: Expression[] }
  | { op: 'not'; of: Expression }
  | { op: 'if'; test: Expression; yes: Expression; no: Expression }
  | { op: 'call'; name: CallName; parts: Expression[] }
  | { op: 'quantified'; every: boolean; rows: Rows; test: Expression }
  | { op: 'count'; rows: Rows }
  | { op: 'fold'; how: Fold; rows: Rows; of: Expression }
  /** Over the last n complete years. */
  | { op: 'years'; how: Fold; fact: string; count: number }
  | { op: 'firstReach'; fact: string; bound: Expression }

/** Records of a fact, those alone that pass the filter. */
export type Rows = { fact: string; filter?: Expression }

export type CallName =
  | 'min'
  | 'max'
  | 'abs'
  | 'floor'
  | 'ceiling'
  | 'round half up'
  | 'round half even'
  | 'round down'
  | 'round up'
  | 'months'
  | 'years'
  | 'days'
  | 'add months'
  | 'year of'

/** A checked expression: its operation, what it yields and the stretch of text it was read from. */
export type Expression = Operation & { type: Type; span: Span }
