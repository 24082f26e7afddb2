import { z } from 'zod'
import { Clock } from '#clocks/clock-view.ts'
import { enterpriseKinds, enterpriseStates } from '#enterprises/enterprise-kinds.ts'
import { FileRequest } from '#requests/request.ts'
import { requestStatuses } from '#requests/request-status.ts'
import { Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, optionalWords, Page, searched, words } from '#wire/text.ts'
import { mostSeats } from './event-size.ts'
import { eventKinds, eventStatuses, questionStates, signUpStates } from './event-status.ts'
import { eventSteps } from './event-steps.ts'

const anId = '01930f6a-8e44-7a90-b7d2-3f5e1c9a0d62'

/** `open`: every enterprise of the district may come; else those that are invited. */
export const CreateEvent = z
  .strictObject({
    ...{ title: line(60), kind: z.enum(eventKinds), startsAt: Instant, endsAt: Instant, place: line(120) },
    ...{ about: optionalWords(1000).default(''), seatCount: z.number().int().min(1).max(mostSeats), open: z.boolean().default(false) },
  })
  .meta({
    examples: [
      {
        ...{ title: '融资难慢贵问诊会', kind: 'clinic', startsAt: '2027-01-13T14:30:00+08:00', endsAt: '2027-01-13T17:00:00+08:00' },
        ...{ place: '琶洲街道 2 楼报告厅', about: '3 家银行、1 家担保坐诊。', seatCount: 30 },
      },
    ],
  })
/** `seen`: the version that the writer has read. */
export const ChangeEvent = CreateEvent.extend({ seen: z.number().int() }).meta({
  examples: [
    {
      ...{ title: '融资难慢贵问诊会', kind: 'clinic', startsAt: '2027-01-13T14:30:00+08:00', endsAt: '2027-01-13T17:00:00+08:00' },
      ...{ place: '琶洲街道 3 楼会议室', about: '', seatCount: 40, open: false, seen: 1 },
    },
  ],
})
/** Whom: the filter of the register. R20.3 */
export const InviteToEvent = z
  .strictObject({
    search: searched(60).optional(),
    kind: z.enum(enterpriseKinds).optional(),
    state: z.enum(enterpriseStates).optional(),
    streetId: z.string().max(40).optional(),
    officerId: z.union([Id, z.literal('me'), z.literal('none')]).optional(),
    inFormation: z.boolean().optional(),
  })
  .meta({ examples: [{ streetId: '440105015' }, { search: '智能', kind: 'target' }, {}] })
export const SignUp = z.strictObject({ enterpriseId: Id }).meta({ examples: [{ enterpriseId: anId }] })
export const LeaveEvent = z.strictObject({}).meta({ examples: [{}] })
/** By the code that a phone shows, or by the row of the list. */
export const CheckIn = z
  .strictObject({ code: optionalLine(200).default(''), signUpId: Id.nullable().default(null) })
  .meta({ examples: [{ code: 'K7MQ 2XPR' }, { signUpId: anId }] })
/** `askedAt`: when it was asked, where that is not now. */
export const RaiseEventQuestion = z
  .strictObject({
    ...{ enterpriseId: Id, ...FileRequest.pick({ body: true, serviceCode: true, contactName: true }).shape },
    askedAt: Instant.optional(),
  })
  .meta({ examples: [{ enterpriseId: anId, body: '续贷断档 20 天，过桥太贵，有没有别的办法？', contactName: '王嘉树' }] })
export const GiveFeedback = z
  .strictObject({ grade: z.number().int().min(1).max(5), words: optionalWords(1000).default('') })
  .meta({ examples: [{ grade: 4, words: '银行当场看了我们的表。' }] })
/** `offer`: what is said to those who got no seat. */
export const CloseEvent = z
  .strictObject({ offer: optionalWords(300).default('') })
  .meta({ examples: [{ offer: '可以约周三下午的驻点，银行的人也在。' }, {}] })
export const CallOffEvent = z.strictObject({ reason: words(300) }).meta({ examples: [{ reason: '报告厅当天检修，改期另行通知。' }] })

export const EventDone = z.object({ id: Id, at: Instant }).meta({ id: 'EventDone' })
/** `enterprises` that were not invited before; `people`: how many of theirs were told. */
export const Invited = EventDone.extend({ enterprises: z.number().int(), people: z.number().int() }).meta({ id: 'Invited' })
/** `ahead`: how many wait before; null: there is a seat. */
export const SignedUp = EventDone.extend({ signUpId: Id, state: z.enum(signUpStates), ahead: z.number().int().nullable() }).meta({
  id: 'SignedUp',
})
export const CheckedIn = EventDone.extend({ signUpId: Id, name: z.string(), enterpriseName: z.string() }).meta({ id: 'CheckedIn' })
export const QuestionRaised = EventDone.extend({
  ...{ requestId: Id, number: z.string(), answerDueAt: Instant, officerName: z.string().nullable() },
}).meta({ id: 'QuestionRaised' })

const standing = {
  ...{ id: Id, title: z.string(), kind: z.enum(eventKinds), status: z.enum(eventStatuses), startsAt: Instant, endsAt: Instant },
  ...{ place: z.string(), seats: z.number().int() },
}
/** From the invitation to what came of it; `invited` counts enterprises, `signedUp` to `graded` people, the rest questions. */
const counts = z.object({
  ...{ invited: z.number().int(), signedUp: z.number().int(), seated: z.number().int(), waiting: z.number().int() },
  ...{ left: z.number().int(), movedUp: z.number().int(), came: z.number().int(), graded: z.number().int() },
  /** of those who graded, with at least 3 of 5 */
  pleased: z.number().int(),
  ...{ asked: z.number().int(), open: z.number().int(), overdue: z.number().int(), inTime: z.number().int(), settled: z.number().int() },
})
/** One's own: of what one signed up for. */
const own = z.object({
  ...{ id: Id, state: z.enum(['seated', 'waiting']), enterpriseId: Id, enterpriseName: z.string() },
  /** how many wait before; null: there is a seat */
  ahead: z.number().int().nullable(),
  /** shown at the door */
  code: z.string(),
  ...{ movedUpAt: Instant.nullable(), checkedInAt: Instant.nullable(), grade: z.number().int().nullable() },
})
const steps = z.array(z.enum(eventSteps))

export const Attendee = z
  .object({
    ...{ id: Id, number: z.number().int(), state: z.enum(['seated', 'waiting']), name: z.string(), phone: z.string() },
    ...{
      enterpriseId: Id,
      enterpriseName: z.string(),
      signedUpAt: Instant,
      movedUpAt: Instant.nullable(),
      checkedInAt: Instant.nullable(),
    },
  })
  .meta({ id: 'Attendee' })
/** Who comes, and what they said of it: for those who help there. R11.2 */
const whole = z.object({
  ...{
    open: z.boolean(),
    version: z.number().int(),
    calledOffWhy: z.string(),
    closedAt: Instant.nullable(),
    closedBy: z.string().nullable(),
  },
  ...{ counts, people: z.array(Attendee) },
  feedback: z.array(z.object({ id: Id, grade: z.number().int(), words: z.string(), enterpriseName: z.string(), at: Instant })),
})
export const OfficeEvent = z.object({
  ...{ reader: z.literal('office'), ...standing, about: z.string(), holderName: z.string(), unitName: z.string().nullable() },
  ...{ whole: whole.nullable(), may: steps },
})
export const EnterpriseEvent = z.object({
  ...{ reader: z.literal('enterprise'), ...standing, about: z.string(), holderName: z.string(), unitName: z.string().nullable() },
  ...{ free: z.number().int(), waiting: z.number().int(), own: own.nullable() },
  /** those of one's own that may come */
  enterprises: z.array(z.object({ id: Id, name: z.string() })),
  may: steps,
})
export const Event = z.discriminatedUnion('reader', [OfficeEvent, EnterpriseEvent]).meta({ id: 'Event' })

/** `mine`: of the reader's own holding, or that they signed up for. `over`: those that are over, else those to come. */
export const ListEvents = z.object({ ...Page, mine: z.stringbool().default(false), over: z.stringbool().default(false) })
const page = { next: z.string().nullable() }
export const EventRow = z
  .object({ ...standing, holderName: z.string(), mine: z.boolean(), /** null: not for this reader */ counts: counts.nullable() })
  .meta({ id: 'EventRow' })
export const OwnEventRow = z
  .object({
    ...standing,
    holderName: z.string(),
    free: z.number().int(),
    own: own.pick({ state: true, ahead: true, checkedInAt: true }).nullable(),
  })
  .meta({ id: 'OwnEventRow' })
export const EventList = z
  .discriminatedUnion('reader', [
    z.object({ reader: z.literal('office'), rows: z.array(EventRow), ...page }),
    z.object({ reader: z.literal('enterprise'), rows: z.array(OwnEventRow), ...page }),
  ])
  .meta({ id: 'EventList' })

export const ListEventQuestions = z.object({ ...Page, eventId: Id, state: z.enum(questionStates).default('all') })
export const EventQuestion = z
  .object({
    ...{ requestId: Id, number: z.string(), enterpriseId: Id, enterpriseName: z.string(), officerName: z.string().nullable() },
    /** empty where the matter is not open to the reader (R11.2) */
    body: z.string(),
    /** how the matter stands; of one that was merged that in which it goes on (R4.11) */
    ...{ status: z.enum(requestStatuses), askedAt: Instant, answeredAt: Instant.nullable(), endedAt: Instant.nullable() },
    /** its own that falls due first; null: it is over */
    clock: Clock.pick({ kind: true, startedAt: true, dueAt: true, stoppedAt: true, provisional: true }).nullable(),
    /** the reader sees the matter */
    seen: z.boolean(),
  })
  .meta({ id: 'EventQuestion' })
export const EventQuestions = z.object({ rows: z.array(EventQuestion), ...page }).meta({ id: 'EventQuestions' })
