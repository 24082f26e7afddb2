import { object, optional, type Shape, text } from './shape.ts'

/** The place in the law a clause, an amount or a cap stands on. */
export type Citation = {
  /** 文号, where it is another document than the one that is read. */
  number?: string | undefined
  /** 第十一条(五)1 */
  article: string
  /** 原文, letter for letter. */
  text?: string | undefined
  /** Retold, not seen letter for letter. */
  retold?: string | undefined
}

const whole = object<Citation>({ number: optional(text), article: text, text: optional(text), retold: optional(text) })

/** A plain text is the article alone. */
export const citation: Shape<Citation> = (given, path) => (typeof given === 'string' ? { article: text(given, path) } : whole(given, path))
