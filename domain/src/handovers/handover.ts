import { z } from 'zod'
import { clockNames, subjectKinds } from '#kinds.ts'
import { projectStages } from '#projects/project-stage.ts'
import { Instant } from '#wire/instant.ts'
import { Id, optionalWords, Page, words } from '#wire/text.ts'
import { handoverStatuses } from './handover-status.ts'
import { handoverSteps } from './handover-steps.ts'

const aMember = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'

/** One enterprise, or with `null` everything of the officer. R3.7 */
export const ProposeHandover = z
  .strictObject({ toId: Id, enterpriseId: Id.nullable().default(null), reason: words(500) })
  .meta({ examples: [{ toId: aMember, enterpriseId: null, reason: '12 月 1 日起调任区发展改革局。' }] })
export const DeclineHandover = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '手上已有 60 家，请另选一位。' }] })
export const EnforceHandover = z.strictObject({ reason: words(500) }).meta({ examples: [{ reason: '本人已离岗，不能再等答复。' }] })
/** What the receiver should know of one matter; empty takes the note away. R3.7 */
export const NoteHandover = z
  .strictObject({ subject: z.strictObject({ kind: z.enum(subjectKinds), id: Id }), words: optionalWords(1000) })
  .meta({ examples: [{ subject: { kind: 'request', id: aMember }, words: '消防大队张工周四给图纸意见，先别催企业。' }] })

/** A running clock of it. `about`: of what belongs to a project, which milestone or task it is. */
const OpenClock = z.object({
  kind: z.enum(clockNames),
  startedAt: Instant,
  dueAt: Instant,
  holderName: z.string().nullable(),
  about: z.string().nullable(),
})
/** How a landing project goes over: who leads it, and by which plan. R14.1 */
const OpenProject = z.object({
  stage: z.enum(projectStages),
  isKey: z.boolean(),
  leaderName: z.string().nullable(),
  planVersion: z.number().int().nullable(),
})
/** What lies open: a matter with its tasks and promises, whatever else a clock runs for, or what is theirs without a clock. */
export const OpenMatter = z
  .object({
    subject: z.object({ kind: z.enum(subjectKinds), id: Id }),
    requestId: Id.nullable(),
    number: z.string().nullable(),
    title: z.string(),
    clocks: z.array(OpenClock),
    note: z.string().nullable(),
    project: OpenProject.nullable(),
  })
  .meta({ id: 'OpenMatter' })
/** `passes`: the enterprise itself goes to the receiver; else only what lies with the officer there. */
export const OpenOfEnterprise = z
  .object({ enterpriseId: Id.nullable(), enterpriseName: z.string(), passes: z.boolean(), matters: z.array(OpenMatter) })
  .meta({ id: 'OpenOfEnterprise' })

const shape = {
  id: Id,
  status: z.enum(handoverStatuses),
  fromId: Id,
  fromName: z.string(),
  toId: Id,
  toName: z.string(),
  enterpriseId: Id.nullable(),
  enterpriseName: z.string().nullable(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  /** when an answer is due, while one is waited for, and of whom */
  dueAt: Instant.nullable(),
  waitsFor: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
  words: z.string(),
}
export const HandoverRow = z.object({ ...shape, mine: z.boolean() }).meta({ id: 'HandoverRow' })
export const Handover = z
  .object({
    ...shape,
    agreedBy: z.string().nullable(),
    agreedAt: Instant.nullable(),
    /** the steps that the reader could take now */
    may: z.array(z.enum(handoverSteps)),
    open: z.array(OpenOfEnterprise),
  })
  .meta({ id: 'Handover' })

export const ListHandovers = z.object({ ...Page, state: z.enum(['open', 'over']).default('open') })
export const HandoverList = z.object({ rows: z.array(HandoverRow), next: z.string().nullable() }).meta({ id: 'HandoverList' })

export const HandoverProposed = z
  .object({ id: Id, status: z.enum(handoverStatuses), dueAt: Instant, waitsFor: z.string() })
  .meta({ id: 'HandoverProposed' })
export const HandoverDone = z.object({ id: Id, status: z.enum(handoverStatuses), at: Instant }).meta({ id: 'HandoverDone' })
/** `contacts`: first contacts that are due now. R3.9 */
export const HandoverPassed = z
  .object({ ...HandoverDone.shape, enterprises: z.number().int(), contacts: z.number().int() })
  .meta({ id: 'HandoverPassed' })
