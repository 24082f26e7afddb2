import type { CloseCallBack, CommentOnRating, Rated as RatedShape } from '@yigen/domain/ratings/rating.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'

type Rated = Wire<typeof RatedShape>

/** What the office does with a rating; the grade never changes. R8.2 */
export const commentOnRating = (id: string, body: Wire<typeof CommentOnRating>) => send<Rated>('POST', `/api/ratings/${id}/comment`, body)
export const closeCallBack = (id: string, body: Wire<typeof CloseCallBack>) => send<Rated>('POST', `/api/ratings/${id}/call-back`, body)
