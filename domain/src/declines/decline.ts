import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, optionalWords, Page, words } from '#wire/text.ts'

/** One way that was tried: what, with whom, what they answered. R5.1 */
export const RecordWayTried = z.strictObject({ what: words(500), withWhom: words(200), answered: words(1000) })
export const WayTried = z
  .object({ id: Id, what: z.string(), withWhom: z.string(), answered: z.string(), recordedBy: z.string(), recordedAt: Instant })
  .meta({ id: 'WayTried' })

/** R5.1: reason (legal basis where law is the reason), an alternative offered, the words the enterprise will read; the ways tried are rows already. */
export const ProposeDecline = z.strictObject({
  reason: words(1000),
  legalBasis: optionalWords(500).default(''),
  alternative: words(1000),
  words: words(3000),
})
export const ReleaseDecline = z.strictObject({})
export const ReturnDecline = z.strictObject({ toTry: words(1000) })
export const AppealDecline = z.strictObject({ words: words(3000) })
export const DecideAppeal = z.strictObject({ decision: z.enum(['upheld', 'rejected']), words: words(3000) })

export const declineStatuses = ['proposed', 'returned', 'released'] as const
export type DeclineStatus = (typeof declineStatuses)[number]

export const Appeal = z
  .object({
    id: Id,
    words: z.string(),
    appealedBy: z.string(),
    appealedAt: Instant,
    decision: z.enum(['upheld', 'rejected']).nullable(),
    decisionWords: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
  })
  .meta({ id: 'Appeal' })

export const Decline = z
  .object({
    id: Id,
    requestId: Id,
    status: z.enum(declineStatuses),
    reason: z.string(),
    legalBasis: z.string(),
    alternative: z.string(),
    words: z.string(),
    proposedBy: z.string(),
    proposedAt: Instant,
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    toTry: z.string(),
    appeal: Appeal.nullable(),
    /** until when the enterprise may appeal (R5.4) */
    appealUntil: Instant.nullable(),
  })
  .meta({ id: 'Decline' })

/** The ledger of refusals per unit and service item, for ministers and leaders. */
export const ListDeclines = z.object({
  ...Page,
  status: z.enum(['proposed', 'returned', 'released', 'appealed']).optional(),
  unitId: z.string().max(40).optional(),
  serviceCode: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
export const DeclineRow = z
  .object({
    ...Decline.shape,
    requestNumber: z.string(),
    title: z.string(),
    enterpriseId: Id,
    enterpriseName: z.string(),
    unitName: z.string().nullable(),
    serviceNameZh: z.string().nullable(),
    serviceNameEn: z.string().nullable(),
    ways: z.number().int(),
    releaseDueAt: Instant.nullable(),
    appealDueAt: Instant.nullable(),
    mayRelease: z.boolean(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'DeclineRow' })
export const DeclineList = z
  .object({
    rows: z.array(DeclineRow),
    next: z.string().nullable(),
    summary: z.array(
      z.object({
        unitName: z.string().nullable(),
        serviceNameZh: z.string().nullable(),
        serviceNameEn: z.string().nullable(),
        released: z.number().int(),
        settled: z.number().int(),
        upheld: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'DeclineList' })
