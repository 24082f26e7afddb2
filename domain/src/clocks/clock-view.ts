import { z } from 'zod'
import { promiseUnits } from '#calendar/time-promise.ts'
import { clockNames } from '#kinds.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

export const Clock = z
  .object({
    id: Id,
    kind: z.enum(clockNames),
    startedAt: Instant,
    dueAt: Instant,
    stoppedAt: Instant.nullable(),
    stoppedBy: z.string().nullable(),
    provisional: z.boolean(),
    promise: z.object({ amount: z.number().int(), unit: z.enum(promiseUnits) }),
    holderId: Id.nullable(),
    holderName: z.string().nullable(),
  })
  .meta({ id: 'Clock' })

/** A clock with its words and the people who are told when. R9.5, R10 */
export const ExplainedClock = z
  .object({
    ...Clock.shape,
    /** set for the clocks of a task */
    taskId: Id.nullable(),
    why: z.string(),
    rungs: z.array(
      z.object({
        position: z.number().int(),
        at: Instant,
        firedAt: Instant.nullable(),
        tells: z.array(z.string()),
        names: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ExplainedClock' })
