import { z } from 'zod'
import { RecordFact } from '#enterprises/fact.ts'
import { factKindNames } from '#enterprises/fact-kinds.ts'
import { FileRequest } from '#requests/request.ts'
import { Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, optionalWords, Page, words } from '#wire/text.ts'
import { mostFacts, mostRaised } from './note-size.ts'
import { visitConsents, visitStatuses } from './visit-status.ts'
import { visitSteps } from './visit-steps.ts'

const anId = '01930f6a-8e44-7a90-b7d2-3f5e1c9a0d62'

/** When, where, what about. `askConsent`: another bureau comes too close, and the enterprise is asked. R20.1 */
export const PlanVisit = z
  .strictObject({ startsAt: Instant, place: line(120), about: words(300), askConsent: z.boolean().default(false) })
  .meta({ examples: [{ startsAt: '2027-01-08T15:30:00+08:00', place: '万胜广场 B 座 9 层', about: '看九层装修，问用电。' }] })
export const CallOffVisit = z.strictObject({ reason: words(300) }).meta({ examples: [{ reason: '企业当天搬迁，改到下周。' }] })
/** By a contact, or recorded by the officer with who said it. R20.1 */
export const ConsentToVisit = z
  .strictObject({ agrees: z.boolean(), words: optionalWords(300).default(''), saidBy: optionalLine(40).default('') })
  .meta({ examples: [{ agrees: true, saidBy: '王嘉树' }] })

/** What was learned is a dated fact (R2.3), what was raised a request with the true time at which it was said (R4.2). */
const LearnedFact = RecordFact.omit({ corrects: true })
const Raised = FileRequest.pick({ body: true, serviceCode: true, contactName: true, callbackPhone: true }).extend({ raisedAt: Instant })

/** The note of a visit; `clientId` is given once where it is written, so that it is taken once however often it is sent. `visitId` null: nobody had planned it. R20.2 */
export const RecordVisit = z
  .strictObject({
    ...{ clientId: Id, visitId: Id.nullable().default(null), visitedAt: Instant, place: optionalLine(120).default('') },
    ...{ met: optionalLine(200).default(''), words: words(3000) },
    facts: z.array(LearnedFact).max(mostFacts).default([]),
    raised: z.array(Raised).max(mostRaised).default([]),
  })
  .meta({
    examples: [
      {
        ...{ clientId: anId, visitedAt: '2026-11-25T17:30:00+08:00', place: '万胜广场 B 座 9 层', met: '王嘉树、物业何管理员' },
        words: '装修 12 月 5 日完工，九层想短租三个月。',
        facts: [{ kind: 'officeArea', period: '2026-11-25', number: 62_000, source: '意向书' }],
        raised: [{ body: '9 层临时用电从 30 增到 70 千瓦。', raisedAt: '2026-11-25T17:41:00+08:00', contactName: '王嘉树' }],
      },
    ],
  })

export const VisitDone = z.object({ id: Id, enterpriseId: Id, at: Instant }).meta({ id: 'VisitDone' })
/** `raised`: what the matters became, in their order. */
export const VisitRecorded = z
  .object({ ...VisitDone.shape, facts: z.array(Id), raised: z.array(z.object({ id: Id, number: z.string() })) })
  .meta({ id: 'VisitRecorded' })
export const VisitFile = z.object({ id: Id, name: z.string(), type: z.string(), bytes: z.number().int() }).meta({ id: 'VisitFile' })

/** Who comes, and when: all that another bureau has to know to go along. R20.1, R11.2 */
const standing = {
  ...{ id: Id, enterpriseId: Id, enterpriseName: z.string(), status: z.enum(visitStatuses), startsAt: Instant },
  units: z.array(z.object({ id: z.string(), name: z.string() })),
}
/** What the enterprise reads besides. */
const said = { visitorName: z.string(), place: z.string(), about: z.string(), consent: z.enum(visitConsents) }
const steps = z.array(z.enum([...visitSteps, 'recordVisit']))

/** With what came of it: for who sees the enterprise whole, and those who go. */
const whole = z.object({
  ...said,
  ...{ plannedAt: Instant, ofOfficer: z.boolean(), consentWords: z.string(), consentBy: z.string().nullable() },
  ...{ met: z.string(), words: z.string(), recordedBy: z.string().nullable(), recordedAt: Instant.nullable(), calledOffWhy: z.string() },
  companions: z.array(z.object({ name: z.string(), unitName: z.string() })),
  facts: z.array(
    z.object({
      ...{ id: Id, kind: z.enum(factKindNames), period: z.string(), source: z.string() },
      ...{ number: z.number().int().nullable(), words: z.string().nullable(), day: z.string().nullable() },
    }),
  ),
  raised: z.array(z.object({ id: Id, number: z.string(), title: z.string() })),
  files: z.array(VisitFile),
})
/** `whole` null: another bureau's reader learns who comes and when, and no more. */
export const OfficeVisit = z.object({ reader: z.literal('office'), ...standing, whole: whole.nullable(), may: steps })
export const EnterpriseVisit = z.object({ reader: z.literal('enterprise'), ...standing, ...said, may: steps })
export const Visit = z.discriminatedUnion('reader', [OfficeVisit, EnterpriseVisit]).meta({ id: 'Visit' })

/** `mine`: one planned it, or one's unit goes along. */
export const ListVisits = z.object({
  ...Page,
  enterpriseId: Id.optional(),
  mine: z.stringbool().default(false),
  status: z.enum(visitStatuses).optional(),
})
export const VisitRow = z
  .object({ ...standing, ...said, mine: z.boolean(), facts: z.number().int(), raised: z.number().int() })
  .meta({ id: 'VisitRow' })
export const VisitList = z.object({ rows: z.array(VisitRow), next: z.string().nullable() }).meta({ id: 'VisitList' })
