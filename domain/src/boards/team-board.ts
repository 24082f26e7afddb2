import { z } from 'zod'
import { Rating, RatingShares } from '#ratings/rating.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

/** The minister's board: who holds what, not yet assigned, late. */
export const TeamBoard = z
  .object({
    officers: z.array(
      z.object({
        id: Id,
        name: z.string(),
        title: z.string(),
        unitName: z.string(),
        enterprises: z.number().int(),
        open: z.number().int(),
        overdue: z.number().int(),
        dueToday: z.number().int(),
        covered: z.number().int(),
        deputyName: z.string().nullable(),
        leave: z.object({ from: Instant, until: Instant }).nullable(),
        answers: z.object({ due: z.number().int(), onTime: z.number().int() }),
        /** of the last 90 days; never without how many were asked and how many answered (R8) */
        ratings: RatingShares,
        /** tasks handed out for their matters that are past due (R7) */
        tasksLate: z.number().int(),
        /** what the minister gave them to take up and is not done (R3.6) */
        orders: z.number().int(),
      }),
    ),
    /** bad ratings that wait for a call-back, the first due first (R8.2) */
    callBacks: z.array(
      z.object({
        ...Rating.pick({ id: true, grade: true, words: true, ratedBy: true, ratedAt: true }).shape,
        requestId: Id,
        title: z.string(),
        enterpriseId: Id,
        enterpriseName: z.string(),
        officerName: z.string().nullable(),
        holderName: z.string().nullable(),
        dueAt: Instant,
        mayCallBack: z.boolean(),
      }),
    ),
    unassigned: z.array(
      z.object({
        id: Id,
        name: z.string(),
        kind: z.string(),
        streetName: z.string().nullable(),
        building: z.string(),
        since: Instant,
        openRequests: z.number().int(),
      }),
    ),
    unassignedTotal: z.number().int(),
    /** the answers of all whose work the reader is shown, due in the last 30 days */
    answers: z.object({ due: z.number().int(), onTime: z.number().int() }),
    /** how the matters of all of them were graded that ended in the last 90 days (R8) */
    ratings: RatingShares,
    /** all that is late; `late` shows the first hundred */
    lateTotal: z.number().int(),
    late: z.array(
      z.object({
        clockId: Id,
        kind: z.string(),
        requestId: Id.nullable(),
        enterpriseId: Id,
        enterpriseName: z.string(),
        title: z.string(),
        startedAt: Instant,
        dueAt: Instant,
        holderId: Id.nullable(),
        holderName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'TeamBoard' })
