import { z } from 'zod'
import { Clock } from '#clocks/clock-view.ts'
import { FileRow } from '#files/file.ts'
import { Phone } from '#members/member.ts'
import { Ids } from '#wire/bulk.ts'
import { directions } from '#wire/direction.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, optionalWords, Page, searched, Total, words } from '#wire/text.ts'
import { comparedLength } from './compared-text.ts'
import { requestSorts } from './request-sorts.ts'
import { filedSources, requestSources, requestStatuses } from './request-status.ts'

/** As the catalogue spells it; whether there is such an item, the step knows. */
export const ServiceCode = z
  .string()
  .max(60)
  .regex(/^[\w.-]*$/)

/** The steps of a request as far as this product has them: one word each (function, file, URL, event). */
export const requestSteps = [
  'replyToRequest',
  'sendMessage',
  'addNote',
  'logCall',
  'promiseNextAnswer',
  'settleRequest',
  'withdrawRequest',
  'reopenRequest',
  'classifyRequest',
  'attachFile',
  'handToUnit',
  'pauseRequest',
  'resumeRequest',
  'remindEnterprise',
  'recordWayTried',
  'proposeDecline',
  'appealDecline',
  'rateRequest',
  'moveMatter',
  'superviseMatter',
  'proposeLift',
  'mergeRequests',
] as const
export type RequestStep = (typeof requestSteps)[number]

const anId = '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15'
const anotherId = '01930f6a-8e44-7a90-b7d2-3f5e1c9a0d62'

/** R4.2. By the enterprise (source door), or by its officer with its channel and true time, and with what was answered on the spot (`reply`). */
export const FileRequest = z
  .strictObject({
    enterpriseId: Id,
    title: optionalWords(80).default(''),
    body: words(5000),
    serviceCode: ServiceCode.nullable().default(null),
    callbackPhone: z.union([z.literal(''), Phone]).default(''),
    contactName: optionalLine(40).default(''),
    source: z.enum(filedSources).default('door'),
    receivedAt: Instant.optional(),
    reply: words(5000).optional(),
  })
  .meta({
    examples: [
      {
        enterpriseId: anId,
        body: '二次消防要验收，可房东整栋的一次消防还没验完，能不能先给我们办？',
        serviceCode: 'second-fire-inspection',
      },
      {
        enterpriseId: anId,
        body: '来电问人才公寓还有没有名额。',
        source: 'call',
        receivedAt: '2026-11-24T20:15:00+08:00',
        contactName: '王嘉树',
      },
    ],
  })
/** R4.3, R4.4: `seen` is the last message the writer has read. `undoable`: it is held back for some seconds, within which it can be undone (R4.12). */
export const Reply = z
  .strictObject({ words: words(5000), seen: Id, undoable: z.boolean().optional() })
  .meta({ examples: [{ words: '王经理您好：检测报告这周五能出，出来当天我陪您去窗口。', seen: anotherId }] })
export const Message = z.strictObject({ words: words(5000) }).meta({ examples: [{ words: '补充一句：12 月 10 日要开业。' }] })
export const Note = z.strictObject({ words: words(5000) }).meta({ examples: [{ words: '与消防大队电话沟通，可分段验收，周五前给意见。' }] })
/** R4.3: the call counts as the answer once what was said is entered as the reply (`reply`). */
export const Call = z
  .strictObject({
    contactName: line(40),
    calledAt: Instant,
    minutes: z.number().int().min(0).max(600),
    said: words(5000),
    reply: z.strictObject({ words: words(5000), seen: Id }).optional(),
  })
  .meta({
    examples: [
      { contactName: '王嘉树', calledAt: '2026-11-25T09:30:00+08:00', minutes: 6, said: '说明了分段验收要的材料，约周五看现场。' },
      {
        contactName: '王嘉树',
        calledAt: '2026-11-25T09:30:00+08:00',
        minutes: 6,
        said: '说明了分段验收要的材料。',
        reply: { words: '刚才电话里说的：分段验收要检测报告和竣工图两样，周五我到现场。', seen: anotherId },
      },
    ],
  })
/** R4.7 */
export const PromiseNextAnswer = z
  .strictObject({ dueAt: Instant, words: words(1000), reason: optionalWords(500).default('') })
  .meta({ examples: [{ dueAt: '2026-11-26T18:00:00+08:00', words: '检测报告明天到，18:00 前告诉您结果。' }] })
/** R4.8 */
export const Settlement = z
  .strictObject({ words: words(5000), seen: Id })
  .meta({ examples: [{ words: '分段验收意见已出，12 层可以先验，原件在窗口等您取。', seen: anotherId }] })
export const Withdrawal = z.strictObject({ reason: words(500) }).meta({ examples: [{ reason: '房东已经办好了。' }] })
/** R4.9 */
export const Reopening = z.strictObject({ reason: words(2000) }).meta({ examples: [{ reason: '意见书上的楼层写错了，要重开一份。' }] })
/** R4.6: recomputes the settlement clock from receipt. */
export const Classification = z
  .strictObject({ serviceCode: ServiceCode.min(1) })
  .meta({ examples: [{ serviceCode: 'second-fire-inspection' }] })

/** R4.11: the matter of the address is merged into `intoId`. `seen`: its last message that the writer has read; the words are read by the enterprise. */
export const MergeRequests = z
  .strictObject({ intoId: Id, seen: Id, words: words(500) })
  .meta({ examples: [{ intoId: anotherId, seen: anId, words: '两件说的是同一件事，合在一起办。' }] })

/** What is being written, or a matter (`requestId`) whose likes are looked for. */
export const ListLikelyRequests = z.object({
  enterpriseId: Id,
  title: optionalWords(80).default(''),
  text: optionalWords(comparedLength).default(''),
  serviceCode: ServiceCode.optional(),
  requestId: Id.optional(),
})

/** The same service item for many. */
export const ClassifyRequests = z
  .strictObject({ ids: Ids, ...Classification.shape })
  .meta({ examples: [{ ids: [anId, anotherId], serviceCode: 'second-fire-inspection' }] })

export const ListRequests = z.object({
  ...Page,
  state: z.enum(['open', 'waiting', 'inHand', 'overdue', 'soon', 'today', 'ended', ...requestStatuses]).optional(),
  officerId: z.union([Id, z.literal('me'), z.literal('none')]).optional(),
  /** who holds a running clock of it now; the figures of the day open by it */
  holderId: z.union([Id, z.literal('me')]).optional(),
  /** whose 24-hour answer fell due in the last 30 days; `late`: was not given in time. The rate of the day opens by it. */
  answers: z.enum(['due', 'late']).optional(),
  enterpriseId: Id.optional(),
  streetId: z.string().max(40).optional(),
  serviceCode: z.string().max(60).optional(),
  /** a department that has, or had, a part in it (R7) */
  unitId: z.string().max(40).optional(),
  source: z.enum(requestSources).optional(),
  /** against the settlement promised: settled within it; or past it, whether settled meanwhile or not */
  timing: z.enum(['onTime', 'late']).optional(),
  /** how the enterprise found it (R8); `none`: it has not said */
  grade: z.enum(['5', '4', '3', '2', '1', 'none']).optional(),
  search: searched(60).optional(),
  from: DayText.optional(),
  until: DayText.optional(),
  /** the days in which it ended */
  endedFrom: DayText.optional(),
  endedUntil: DayText.optional(),
  /** only what one sees with everything in it (R11.2) */
  sight: z.enum(['whole']).optional(),
  sort: z.enum(requestSorts).default('due'),
  direction: z.enum(directions).optional(),
})

/** Whose turn it is: the department's whose clock is due first, the enterprise's or an authority's while it waits. */
export const turns = ['me', 'colleague', 'department', 'enterprise', 'authority', 'none'] as const

export const RequestRow = z
  .object({
    id: Id,
    number: z.string(),
    /** of what one sees only the state of, the kind of matter (R11.2) */
    title: z.string(),
    sight: z.enum(['whole', 'state']),
    status: z.enum(requestStatuses),
    source: z.enum(requestSources),
    enterpriseId: Id,
    enterpriseName: z.string(),
    officerId: Id.nullable(),
    officerName: z.string().nullable(),
    serviceCode: z.string().nullable(),
    serviceNameZh: z.string().nullable(),
    serviceNameEn: z.string().nullable(),
    receivedAt: Instant,
    firstAnsweredAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    turn: z.enum(turns),
    /** the department or the authority it waits for; null when it waits for a person or the enterprise */
    waitsFor: z.string().nullable(),
    /** until when the enterprise or the authority is waited for */
    waitsUntil: Instant.nullable(),
    /** by when the enterprise was promised its next answer, while its settlement is late (R4.7) */
    promisedDueAt: Instant.nullable(),
    /** settled or declined for good, and the enterprise, who asks, has not said how it was (R8.1) */
    unrated: z.boolean(),
    /** until when the enterprise, who asks, can appeal its refusal; null where there is none (R5.4) */
    appealUntil: Instant.nullable(),
    /** settled within its promise; null of what was not settled */
    onTime: z.boolean().nullable(),
    /** how the enterprise found it; null where it has not said, or one sees only the state of it (R11.2) */
    grade: z.number().int().nullable(),
    /** the clock that falls due first, its own or a task's (R4.10); null when ended */
    clock: Clock.nullable(),
    reopenings: z.number().int(),
  })
  .meta({ id: 'RequestRow' })
/** To the enterprise: who follows it by name. R11.1 */
export const OwnRequestRow = RequestRow.omit({ officerId: true, onTime: true, grade: true })
  .extend({ clock: Clock.omit({ holderId: true }).nullable() })
  .meta({ id: 'OwnRequestRow' })

const page = { total: Total, next: z.string().nullable() }
export const RequestList = z
  .discriminatedUnion('reader', [
    z.object({ reader: z.literal('office'), rows: z.array(RequestRow), ...page }),
    z.object({ reader: z.literal('enterprise'), rows: z.array(OwnRequestRow), ...page }),
  ])
  .meta({ id: 'RequestList' })

export const MessageRow = z
  .object({
    id: Id,
    kind: z.enum(['filing', 'message', 'reply', 'settlement', 'note', 'decline', 'appeal', 'decision', 'reminder']),
    side: z.enum(['enterprise', 'office']),
    authorName: z.string(),
    authorTitle: z.string(),
    words: z.string(),
    at: Instant,
    recordedAt: Instant,
  })
  .meta({ id: 'MessageRow' })

/** A matter that goes on in this one. R4.11 */
export const MergedHere = z
  .object({
    id: Id,
    number: z.string(),
    title: z.string(),
    words: z.string(),
    receivedAt: Instant,
    mergedAt: Instant,
    files: z.array(FileRow),
  })
  .meta({ id: 'MergedHere' })

export const PromiseRow = z.object({
  id: Id,
  dueAt: Instant,
  words: z.string(),
  reason: z.string(),
  promisedBy: z.string(),
  promisedAt: Instant,
})

/** R4.11: the enterprise's matters of three weeks that may say the same, the likest first. */
export const LikelyRequests = z
  .object({
    rows: z.array(z.object({ id: Id, number: z.string(), title: z.string(), status: z.enum(requestStatuses), receivedAt: Instant })),
  })
  .meta({ id: 'LikelyRequests' })

export const Filed = z
  .object({ id: Id, number: z.string(), title: z.string(), answerDueAt: Instant, officerName: z.string().nullable() })
  .meta({ id: 'Filed' })
/** `undoUntil`: until when the reply can be undone, and reaches nobody (R4.12) */
export const Replied = z
  .object({ id: Id, status: z.enum(requestStatuses), at: Instant, messageId: Id, undoUntil: Instant.nullable() })
  .meta({ id: 'Replied' })
/** R4.12 */
export const UndoReply = z.strictObject({}).meta({ examples: [{}] })
export const Done = z.object({ id: Id, status: z.enum(requestStatuses), at: Instant }).meta({ id: 'Done' })
