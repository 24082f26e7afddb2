import type { RatingShares } from '@yigen/domain/ratings/rating.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

export type Shares = Wire<typeof RatingShares>

export const noShares: Shares = { asked: 0, answered: 0, grades: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 } }

/** Of several officers together. */
export function together(all: readonly Shares[]): Shares {
  const sum = (of: (shares: Shares) => number) => all.reduce((total, shares) => total + of(shares), 0)
  return {
    asked: sum(shares => shares.asked),
    answered: sum(shares => shares.answered),
    grades: {
      5: sum(shares => shares.grades[5]),
      4: sum(shares => shares.grades[4]),
      3: sum(shares => shares.grades[3]),
      2: sum(shares => shares.grades[2]),
      1: sum(shares => shares.grades[1]),
    },
  }
}
