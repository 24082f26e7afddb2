import { z } from 'zod'
import { type TimePromise, TimePromise as TimePromiseShape } from '#calendar/time-promise.ts'
import { Instant } from '#wire/instant.ts'
import type { Sentence } from '#wire/language.ts'
import { Id } from '#wire/text.ts'

/** The event from which a pace counts. */
export const paceStarts = ['receipt', 'counter', 'licence', 'submission', 'reopening'] as const
export type PaceStart = (typeof paceStarts)[number]

/** What the promise of pace of a service item begins with, and how long it is. R9.6 */
export type Pace = { promise: TimePromise; from: PaceStart }

/** Three matters promise a pace from an event of their own; every other item keeps its own promise, from receipt. R9.6 */
export const paces: Readonly<Record<string, Pace>> = {
  'business-licence': { promise: { amount: 1, unit: 'workingDays' }, from: 'counter' },
  'tax-invoicing': { promise: { amount: 3, unit: 'workingDays' }, from: 'licence' },
  'talent-green-card': { promise: { amount: 19, unit: 'calendarDays' }, from: 'submission' },
}

/** By which service each gate of a landing project is reached at a promised pace, and by which evidence it is shown. R9.6, R13.3 */
export const pacedGates = {
  registered: { serviceCode: 'business-licence', evidence: 'licence' },
  invoicing: { serviceCode: 'tax-invoicing', evidence: 'invoicing' },
} as const
export type PacedGate = keyof typeof pacedGates

/** Of a licence the day counts on which it was issued: the business-licence matter of the same enterprise. */
export const licenceItem = 'business-licence'

/** The act a reckoning starts with, as it is explained: 受理 11-24 10:00 + 1 个工作日. */
export const paceStartWords: Record<PaceStart, Sentence> = {
  receipt: { zh: '收到', en: 'Received' },
  counter: { zh: '窗口受理', en: 'Accepted at the counter' },
  licence: { zh: '领照', en: 'Licence issued' },
  submission: { zh: '递交', en: 'Submitted' },
  reopening: { zh: '重新办理', en: 'Taken up again' },
}

/** What a pace waits for while its event has not come. */
export const paceAwaitedWords: Record<PaceStart, Sentence> = {
  receipt: { zh: '还没有收到。', en: 'Not received yet.' },
  counter: { zh: '窗口还没有受理。', en: 'Not accepted at the counter yet.' },
  licence: { zh: '营业执照还没有办下来。', en: 'The business licence is not issued yet.' },
  submission: { zh: '还没有递交。', en: 'Not submitted yet.' },
  reopening: { zh: '还没有重新办理。', en: 'Not taken up again.' },
}

export const intervalKinds = ['firstAnswer', 'taskAcceptance', 'task', 'settlement', 'pace'] as const
export type IntervalKind = (typeof intervalKinds)[number]
export const intervalWords: Record<IntervalKind, Sentence> = {
  firstAnswer: { zh: '收到 → 首次答复', en: 'receipt → first answer' },
  taskAcceptance: { zh: '交办 → 接办', en: 'handed → accepted' },
  task: { zh: '交办 → 办结', en: 'handed → finished' },
  settlement: { zh: '收到 → 办结', en: 'receipt → settlement' },
  pace: { zh: '承诺速度', en: 'promise of pace' },
}

/** `awaited`: its event has not come. The others as a clock stands; `dropped`: it ended without its end (withdrawn, waived, returned). */
export const intervalStates = ['awaited', 'running', 'soon', 'over', 'done', 'doneLate', 'dropped'] as const
export type IntervalState = (typeof intervalStates)[number]

/** One interval of a matter against what was promised. */
export const Interval = z
  .object({
    kind: z.enum(intervalKinds),
    title: z.string(),
    /** whose part it is, of a task */
    unitName: z.string().nullable(),
    from: z.enum(paceStarts),
    startAt: Instant.nullable(),
    endAt: Instant.nullable(),
    promise: TimePromiseShape,
    dueAt: Instant.nullable(),
    provisional: z.boolean(),
    state: z.enum(intervalStates),
    /** what was used, to its end or until now, in the unit of the promise: 13 小时 51 分, 1 个工作日 */
    used: z.string(),
    /** the due time in words, and how it stands */
    sentence: z.string(),
  })
  .meta({ id: 'Interval' })

export const RequestPromise = z
  .object({
    requestId: Id,
    serviceCode: z.string().nullable(),
    serviceNameZh: z.string().nullable(),
    serviceNameEn: z.string().nullable(),
    /** in the order in which they began; the pace last */
    intervals: z.array(Interval),
    /** how many have an end or are over, and how many of those kept their promise */
    measured: z.number().int(),
    inTime: z.number().int(),
  })
  .meta({ id: 'RequestPromise' })
