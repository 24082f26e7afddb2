import { z } from 'zod'
import { enterpriseKinds } from '#enterprises/enterprise-kinds.ts'
import { requestStatuses } from '#requests/request-status.ts'
import { Instant } from '#wire/instant.ts'
import { Id, Page, words } from '#wire/text.ts'
import { standingTransfers, transferStatuses } from './transfer-status.ts'
import { transferSteps } from './transfer-steps.ts'

const DistrictCode = z.string().min(1).max(40)

/** Where it moves, and why: the other district reads it. R18.4 */
export const ProposeTransfer = z
  .strictObject({ districtId: DistrictCode, words: words(1000) })
  .meta({ examples: [{ districtId: '440104', words: '12 月起总部迁到北京路，办公和税务登记都在越秀区。' }] })
/** Who follows it from now on (R3.1). */
export const AcceptTransfer = z.strictObject({ officerId: Id }).meta({ examples: [{ officerId: '019a0c3e-0000-7000-8000-000000000001' }] })
export const DeclineTransfer = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '租约还没有签，签了再提。' }] })

const Place = z.object({ id: DistrictCode, name: z.string() })

const shape = {
  id: Id,
  status: z.enum(transferStatuses),
  enterpriseName: z.string(),
  /** the row of the register that the reader's own district has of it; null where there is none yet */
  enterpriseId: Id.nullable(),
  from: Place,
  to: Place,
  words: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  /** who has to answer, and until when; null once it was answered */
  waitsFor: z.string().nullable(),
  waitsUntil: Instant.nullable(),
  endedAt: Instant.nullable(),
}
export const TransferRow = z.object({ ...shape, mine: z.boolean() }).meta({ id: 'TransferRow' })

/** A matter that goes along: under which number it goes on, once it is accepted. */
export const TransferMatter = z
  .object({
    number: z.string(),
    title: z.string(),
    status: z.enum(requestStatuses),
    receivedAt: Instant,
    dueAt: Instant.nullable(),
    wentOnAs: z.string().nullable(),
    /** as the reader's own district can open it */
    requestId: Id.nullable(),
  })
  .meta({ id: 'TransferMatter' })

export const Transfer = z
  .object({
    ...shape,
    /** what the register of the first district says: to the other while it is to answer, and once it has taken it over; else nothing */
    code: z.string().nullable(),
    kind: z.enum(enterpriseKinds),
    industry: z.string(),
    address: z.string(),
    formerOfficer: z.string().nullable(),
    contacts: z.number().int().nullable(),
    matters: z.array(TransferMatter),
    /** the words of who declined */
    answer: z.string(),
    answeredBy: z.string().nullable(),
    /** who follows it in the receiving district */
    officerName: z.string().nullable(),
    /** who follows it there already: it keeps them (R3.1) */
    officerThere: z.object({ id: Id, name: z.string() }).nullable(),
    may: z.array(z.enum(transferSteps)),
  })
  .meta({ id: 'Transfer' })

export const ListTransfers = z.object({ ...Page, state: z.enum(['open', 'over']).default('open'), enterpriseId: Id.optional() })
export const TransferList = z.object({ rows: z.array(TransferRow), next: z.string().nullable() }).meta({ id: 'TransferList' })
export const TransferDistricts = z.object({ rows: z.array(Place) }).meta({ id: 'TransferDistricts' })

export const TransferProposed = z
  .object({ id: Id, waitsFor: z.string().nullable(), waitsUntil: Instant, at: Instant })
  .meta({ id: 'TransferProposed' })
export const TransferDone = z.object({ id: Id, status: z.enum(transferStatuses), at: Instant }).meta({ id: 'TransferDone' })
/** `enterpriseId`: its row in the district that follows it now. */
export const TransferAccepted = z
  .object({ id: Id, status: z.literal('accepted'), enterpriseId: Id, matters: z.number().int(), at: Instant })
  .meta({ id: 'TransferAccepted' })

/** To the page of an enterprise: to which district it goes or went, or from which it came. */
export const TransferOfEnterprise = z
  .object({
    id: Id,
    status: z.enum(standingTransfers),
    direction: z.enum(['went', 'came']),
    districtName: z.string(),
    /** since when it is so */
    at: Instant,
  })
  .meta({ id: 'TransferOfEnterprise' })

/** To the page of a matter: where it went, or where it came from. */
export const TransferOfMatter = z
  .object({
    direction: z.enum(['went', 'came']),
    districtName: z.string(),
    number: z.string(),
    at: Instant,
  })
  .meta({ id: 'TransferOfMatter' })
