import type { Card } from './chain.queries.ts'

export type Cards = { officer: Card | null; deputy: Card | null; minister: Card | null }

/** Whom a page shows of a line. */
export const cardsOf = ({ officer, deputy, minister }: Partial<Cards>): Cards => ({
  officer: officer ?? null,
  deputy: deputy ?? null,
  minister: minister ?? null,
})
