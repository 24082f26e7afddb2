import type { CloseCallBack, CommentOnRating, Rated as RatedShape } from '@yigen/domain/ratings/rating.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Rated = Wire<typeof RatedShape>

/** What the office does with a rating; the grade never changes. R8.2 */
export const commentOnRating = (id: string, body: Wire<typeof CommentOnRating>) =>
  step<Rated>({ rating: id, request: some }, 'POST', `/api/ratings/${id}/comment`, body)
export const closeCallBack = (id: string, body: Wire<typeof CloseCallBack>) =>
  step<Rated>({ rating: id, request: some }, 'POST', `/api/ratings/${id}/call-back`, body)
