import { z } from 'zod'
import { PlanVisit } from '#visits/visit.ts'
import { Day, Instant } from '#wire/instant.ts'
import { Int4 } from '#wire/int4.ts'
import { Id, Page, words } from '#wire/text.ts'
import { Sign } from './sign-evidence.ts'
import { contactKinds } from './sign-facts.ts'
import { SignNumbersShape, signRuleNames } from './sign-rules.ts'

/** How a listing stands: to be visited, seen or spoken to since, set aside, or its signs are gone. R23.2 */
export const signStates = ['open', 'met', 'aside', 'gone'] as const
export type SignState = (typeof signStates)[number]

export const signSteps = ['planVisitFromSign', 'setSignAside', 'answerSign'] as const

/** `all`: besides one's own those of the team, or of the district. `left`: what left the list in the last 30 days. */
export const ListSigns = z.object({
  ...Page,
  all: z.stringbool().default(false),
  left: z.stringbool().default(false),
  enterpriseId: Id.optional(),
})

const contact = z.object({ kind: z.enum(contactKinds), at: Instant, who: z.string().nullable() })
const row = {
  ...{ id: Id, enterpriseId: Id, enterpriseName: z.string(), streetName: z.string().nullable(), building: z.string() },
  ...{ officerId: Id.nullable(), officerName: z.string().nullable() },
  ...{ state: z.enum(signStates), listedAt: Instant, version: z.number().int(), signs: z.array(Sign), nextOn: Day.nullable() },
  /** the next visit that is planned, whoever makes it */
  visit: z.object({ id: Id, startsAt: Instant, visitorName: z.string() }).nullable(),
  lastContact: contact.nullable(),
  aside: z.object({ reason: z.string(), until: Day, by: z.string(), at: Instant }).nullable(),
  /** which of its rules came true, by what was found */
  cameTrue: z.array(z.enum(signRuleNames)).nullable(),
  may: z.array(z.enum(signSteps)),
}
export const SignRow = z.object(row).meta({ id: 'SignRow' })
/** `enterprises`: how many are looked at; `mine`, `all`: how many are to be visited. */
export const SignList = z
  .object({
    rows: z.array(SignRow),
    next: z.string().nullable(),
    total: z.number().int(),
    ...{ mine: z.number().int(), all: z.number().int(), enterprises: z.number().int(), planned: z.number().int() },
  })
  .meta({ id: 'SignList' })
/** With what was tried of late, the latest first. */
export const OneSign = SignRow.extend({ tried: z.array(contact.extend({ words: z.string() })) }).meta({ id: 'OneSign' })

export const SetSignAside = z
  .strictObject({ reason: words(300), until: Day })
  .meta({ examples: [{ reason: '本来就要搬，选址意见书在办。', until: '2026-12-20' }] })
/** Which of its rules came true; none is an answer, too. */
export const AnswerSign = z
  .strictObject({ cameTrue: z.array(z.enum(signRuleNames)).max(signRuleNames.length) })
  .meta({ examples: [{ cameTrue: ['leaseEnds'] }] })
export const PlanVisitFromSign = PlanVisit
export const SignDone = z.object({ id: Id, enterpriseId: Id, at: Instant }).meta({ id: 'SignDone' })
export const SignVisitPlanned = SignDone.extend({ visitId: Id }).meta({ id: 'SignVisitPlanned' })

/** The next version, written over the one that was seen. `sure`: also where a rule would list more than a part of the enterprises. R23.2 */
export const PublishSignRules = z
  .strictObject({
    seen: Int4,
    numbers: SignNumbersShape,
    off: z.array(z.enum(signRuleNames)).max(signRuleNames.length),
    reason: words(300),
    sure: z.boolean().default(false),
  })
  .meta({
    examples: [
      {
        seen: 0,
        numbers: {
          ...{ leaseDays: 120, contactDays: 60, ratingTimes: 2, ratingDays: 180, peoplePercent: 20, peopleMonths: 3 },
          ...{ taxPercent: 30, changeDays: 180, lateTimes: 1 },
        },
        ...{ off: [], reason: '续租大多提前四个月谈。' },
      },
    ],
  })
export const SignRulesPublished = z.object({ version: z.number().int(), at: Instant }).meta({ id: 'SignRulesPublished' })

/** The rules in force, each with how many enterprises it lists now, and how often it was right in the last year: listed, answered, came true. R23.2 */
export const SignRules = z
  .object({
    version: z.number().int(),
    ...{ numbers: SignNumbersShape, off: z.array(z.enum(signRuleNames)), reason: z.string() },
    ...{ publishedBy: z.string().nullable(), publishedAt: Instant.nullable() },
    record: z.array(
      z.object({
        rule: z.enum(signRuleNames),
        ...{ now: z.number().int(), listed: z.number().int(), answered: z.number().int(), cameTrue: z.number().int() },
      }),
    ),
    /** of enterprises: in the last year listed, answered for, and one of their signs came true */
    year: z.object({ listed: z.number().int(), answered: z.number().int(), cameTrue: z.number().int() }),
    mayPublish: z.boolean(),
  })
  .meta({ id: 'SignRules' })
