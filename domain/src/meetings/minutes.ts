import { z } from 'zod'
import { liftLevels } from '#lifts/lift-level.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'
import { agendaFigures } from './agenda-facts.ts'
import { signingParts } from './meeting-state.ts'

/** `digest`: of the text that was on the screen; another by now is refused. R17.4 */
const digest = z.string().regex(/^[0-9a-f]{64}$/)
export const SignMinutes = z
  .strictObject({
    digest,
    /** of which addendum; null: of the minutes */
    addendumId: Id.nullable().default(null),
  })
  .meta({ examples: [{ digest: '7f3a91c20be458d77f3a91c20be458d77f3a91c20be458d77f3a91c20be458d7' }] })
/** `frozen`: both have signed. */
export const MinutesSigned = z
  .object({ meetingId: Id, addendumId: Id.nullable(), frozen: z.boolean(), digest: z.string(), at: Instant })
  .meta({ id: 'MinutesSigned' })
export const AddAddendum = z.strictObject({ words: words(2000) }).meta({ examples: [{ words: '第 3 项决定的期限应为 11 月 27 日。' }] })
export const AddendumAdded = z.object({ id: Id, meetingId: Id, digest: z.string(), at: Instant }).meta({ id: 'AddendumAdded' })

export const MinutesSignature = z
  .object({ as: z.enum(signingParts), name: z.string(), title: z.string(), at: Instant })
  .meta({ id: 'MinutesSignature' })

export const Addendum = z
  .object({
    ...{ id: Id, words: z.string(), writtenBy: z.string(), writtenAt: Instant, digest: z.string() },
    ...{ signatures: z.array(MinutesSignature), frozenAt: Instant.nullable(), maySign: z.boolean() },
  })
  .meta({ id: 'Addendum' })

const decided = z.object({ number: z.number().int(), words: z.string(), who: z.string(), dueAt: Instant })
const asked = z.object({ words: z.string(), who: z.string(), dueAt: Instant })

/** What the minutes say, item by item. Frozen, it stays as it was. */
export const MinutesContent = z
  .object({
    ...{ title: z.string(), number: z.number().int(), ownerName: z.string(), day: DayText, place: z.string() },
    ...{
      chairName: z.string(),
      recorderName: z.string(),
      openedAt: Instant.nullable(),
      closedAt: Instant.nullable(),
      closedByNext: z.boolean(),
    },
    ...{ factsFrom: Instant, factsUntil: Instant, figures: z.record(z.enum(agendaFigures), z.number().int()) },
    items: z.array(
      z.object({
        number: z.number().int(),
        title: z.string(),
        fact: z.string(),
        words: z.string(),
        carried: z.boolean(),
        decisions: z.array(decided),
        askings: z.array(asked),
        /** what went up a level; absent in what was frozen before there was any */
        lifts: z.array(z.object({ words: z.string(), level: z.enum(liftLevels), dueAt: Instant })).default([]),
      }),
    ),
    /** with the unit before the name; who stood in for somebody says so */
    ...{ present: z.array(z.string()), absent: z.array(z.string()), guests: z.string() },
  })
  .meta({ id: 'MinutesContent' })

export const Minutes = z
  .object({
    ...{ meetingId: Id, seriesName: z.string(), content: MinutesContent, text: z.string(), digest: z.string() },
    ...{ signatures: z.array(MinutesSignature), frozenAt: Instant.nullable(), addenda: z.array(Addendum) },
    ...{ maySign: z.boolean(), mayAdd: z.boolean() },
  })
  .meta({ id: 'Minutes' })
