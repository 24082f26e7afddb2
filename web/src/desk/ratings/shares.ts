import type { RatingShares } from '@yigen/domain/ratings/rating.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

export type Shares = Wire<typeof RatingShares>
