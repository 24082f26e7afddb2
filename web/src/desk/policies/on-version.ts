import type { Policy } from './policy.queries.ts'
import type { OnVersion } from './policy.steps.ts'

/** The version that is shown, as a step names it. */
export const onVersionOf = ({ id, version: { number, revision } }: Policy): OnVersion => ({ id, number, revision })
