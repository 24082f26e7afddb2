import type { Citation } from '#document/citation.ts'
import type { Words } from '#document/words.ts'
import { type NumberType, number } from '#language/type.ts'
import type { Range } from './range.ts'
import type { Reckoning } from './reckoning.ts'

/**
 * One line of a computation: how its result came about, from what, and where the text says so. `factors` are the numbers that went in, each as it
 * is written; `parts` the lines below. Money is in fen, a rate a plain number; where facts are missing a range.
 */
export type Line = {
  how: Reckoning['how'] | 'derived' | 'upTo' | 'round' | 'cap'
  label?: Words | undefined
  cite?: Citation | undefined
  factors: Factor[]
  parts: Line[]
  result: Range
}

/** `reads` are the facts behind a number that is not one itself. */
export type Factor = Named & { isConstant: boolean; reads: Named[] }

export type Named = { text: string; range: Range; type: NumberType }

export const money = number('money')
