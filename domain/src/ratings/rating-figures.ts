import type { Counted, Door } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import { type Grade, grades } from './grade.ts'
import type { RatingShares } from './rating.ts'
import { enterpriseRatingDays, ratingDays } from './rating-days.ts'

/** Whose ratings, and of which days. */
export type Narrowed = Readonly<Record<string, string>>

/** Of all whose work one is shown. R8 */
export const lately: Narrowed = { lastDays: String(ratingDays) }
/** Of one enterprise. R8 */
export const ofEnterprise = (enterpriseId: string): Narrowed => ({ lastDays: String(enterpriseRatingDays), enterpriseId })

/** What the shares of the grades open: every matter that could be graded, and those of one grade. R8.1 */
export const ratingDoors = (narrowed: Narrowed) => ({
  asked: { list: 'periodRows', filter: { figure: 'asked', ...narrowed } } satisfies Door,
  grade: (grade: Grade): Door => ({ list: 'periodRows', filter: { figure: 'rated', ...narrowed, grade: String(grade) } }),
})

/** Every number of the shares as they stand on the page named `of`. R8; promise 16 */
export function sharesTold(of: string, { asked, grades: n }: Wire<typeof RatingShares>, narrowed: Narrowed): Counted[] {
  const doors = ratingDoors(narrowed)
  return [
    { figure: `${of}.asked`, n: asked, opens: doors.asked },
    ...grades.map(grade => ({ figure: `${of}.grade`, n: n[grade], opens: doors.grade(grade) })),
  ]
}
