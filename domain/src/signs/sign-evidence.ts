import { z } from 'zod'
import { Day, DayText, Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'
import { parentEventKinds } from './parent-event.ts'
import { contactKinds } from './sign-facts.ts'

const numbers = { from: z.number().int(), fromOn: DayText, to: z.number().int(), toOn: DayText }

/** What stands behind a sign, by its rule: nothing in it depends on the day it is read. */
const evidence = {
  leaseEnds: z.object({ until: DayText }),
  noContact: z.object({ lastOn: DayText, by: z.enum(contactKinds).nullable() }),
  badRatings: z.object({ ratings: z.array(z.object({ grade: z.number().int(), title: z.string(), on: DayText })) }),
  peopleDown: z.object(numbers),
  taxDown: z.object({ ...numbers, toDate: z.boolean() }),
  placeChanged: z.object({ what: z.enum(['address', 'capital']), was: z.string(), is: z.string() }),
  parentEvent: z.object({ kind: z.enum(parentEventKinds), parent: z.string(), words: z.string(), on: DayText }),
  lateMatters: z.object({ count: z.number().int(), title: z.string(), dueOn: DayText }),
}

const sign = <const R extends keyof typeof evidence>(rule: R) =>
  z.object({
    rule: z.literal(rule),
    strong: z.boolean(),
    evidence: evidence[rule],
    /** null: what the product knows of itself */
    source: z.string().nullable(),
    /** since when it could be known: a contact after it answers it (R23.2) */
    knownAt: Instant,
    /** the next day that counts */
    nextOn: Day.nullable(),
    opens: z.array(z.object({ kind: z.enum(['fact', 'result', 'request', 'parentEvent']), id: Id })),
  })

/** A sign with its evidence: number, day, source, and the rows behind it. R23.1 */
export const Sign = z
  .discriminatedUnion('rule', [
    sign('leaseEnds'),
    sign('noContact'),
    sign('badRatings'),
    sign('peopleDown'),
    sign('taxDown'),
    sign('placeChanged'),
    sign('parentEvent'),
    sign('lateMatters'),
  ])
  .meta({ id: 'Sign' })
export type FoundSign = z.output<typeof Sign>
