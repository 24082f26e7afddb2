import type { Citation } from '#document/citation.ts'
import type { Words } from '#document/words.ts'
import type { Range } from './range.ts'
import type { Reckoning } from './reckoning.ts'

/**
 * One line of a computation: how its result came about, from what, and where the text says so. `factors` are the numbers that went in, each as it
 * is written; `parts` the lines below. Money is in fen, a rate a plain number; where facts are missing a range.
 */
export type Line = {
  how: Reckoning['how'] | 'upTo' | 'round' | 'cap'
  label?: Words | undefined
  cite?: Citation | undefined
  factors: { text: string; range: Range }[]
  parts: Line[]
  result: Range
}
