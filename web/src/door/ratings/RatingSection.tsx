import type { Matter } from '../requests/wire.ts'
import { RatingForm } from './RatingForm.tsx'
import { RatingGiven } from './RatingGiven.tsx'

/** Once, after settlement or the final refusal; then it is shown with what came of it. R8 */
export function RatingSection({ matter }: { matter: Matter }) {
  if (matter.rating) return <RatingGiven matter={matter} rating={matter.rating} />
  return matter.whyNot.rateRequest === null ? <RatingForm matter={matter} /> : null
}
