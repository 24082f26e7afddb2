import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, optionalWords, words } from '#wire/text.ts'
import { grades } from './grade.ts'

export const RateRequest = z
  .strictObject({ grade: z.literal(grades), words: optionalWords(1000).default('') })
  .meta({ examples: [{ grade: 2, words: '前后问了三次才说清要哪些材料。' }] })
export const CommentOnRating = z
  .strictObject({ comment: words(1000) })
  .meta({ examples: [{ comment: '您说得对，材料清单我应该第一天就给您，已经改了。' }] })
export const CloseCallBack = z
  .strictObject({ said: words(2000), willChange: words(1000) })
  .meta({ examples: [{ said: '王经理说材料分三次告知，来回跑。', willChange: '首次答复附完整材料清单，由 B 角复核。' }] })
export const Rated = z.object({ id: Id, requestId: Id, grade: z.number().int(), at: Instant }).meta({ id: 'Rated' })

export const Rating = z
  .object({
    id: Id,
    grade: z.number().int(),
    words: z.string(),
    ratedBy: z.string(),
    ratedAt: Instant,
    comment: z.string().nullable(),
    commentedBy: z.string().nullable(),
    callBack: z
      .object({
        dueAt: Instant,
        closedAt: Instant.nullable(),
        closedBy: z.string().nullable(),
        said: z.string().nullable(),
        willChange: z.string().nullable(),
      })
      .nullable(),
    /** the reader may answer it now, may close its call-back now: what the steps would let pass */
    mayComment: z.boolean(),
    mayCallBack: z.boolean(),
  })
  .meta({ id: 'Rating' })

/** Shares are always shown with how many were asked and how many answered. R8; promise 16 */
export const RatingShares = z
  .object({
    asked: z.number().int(),
    answered: z.number().int(),
    grades: z.object({ 5: z.number().int(), 4: z.number().int(), 3: z.number().int(), 2: z.number().int(), 1: z.number().int() }),
  })
  .meta({ id: 'RatingShares' })
