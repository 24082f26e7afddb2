import { z } from 'zod'
import { Day, Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, optionalWords, Page, words } from '#wire/text.ts'
import { foldCheckCode, foldDelegationNumber } from './check-code.ts'
import { delegatedActs } from './delegation-act.ts'
import { delegationStatuses } from './delegation-status.ts'
import { delegationSteps } from './delegation-steps.ts'
import { foldPaperNumber, identityPapers } from './identity-paper.ts'

const act = z.enum(delegatedActs)

/** Who delegates, what, with which papers and in which days. R21.1 */
export const DraftDelegation = z
  .strictObject({
    contactId: Id,
    act,
    words: line(120),
    place: line(80),
    papers: words(300),
    from: Day,
    until: Day,
    requestId: Id.nullable().default(null),
  })
  .meta({
    examples: [
      {
        ...{
          contactId: '019a0c3e-0000-7000-8000-000000000001',
          act: 'collect',
          words: '代领本人的广州市人才绿卡 1 张',
          place: '海珠区政务服务中心',
        },
        ...{ papers: '领卡通知、委托人身份证复印件、受托人工作证', from: '2026-11-25', until: '2026-12-20', requestId: null },
      },
    ],
  })

/** As it was drawn, a PNG in base64; or the name, typed where nobody can draw. */
export const Signature = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('drawn'),
    png: z
      .string()
      .max(200_000)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  }),
  z.strictObject({ as: z.literal('typed'), name: line(60) }),
])
export type Signature = z.output<typeof Signature>

const signingCode = z.string().trim().min(1).max(20)
const number = z.string().min(1).max(40)

/** The principal's own: the number of their paper is seen by nobody of the office. R21.1, R21.3 */
export const SignDelegation = z
  .strictObject({ paper: z.enum(identityPapers), paperNumber: number.overwrite(foldPaperNumber), signedAs: Signature, signingCode })
  .meta({
    examples: [{ paper: 'idCard', paperNumber: '11010519491231002X', signedAs: { as: 'typed', name: '王嘉树' }, signingCode: '482913' }],
  })

/** What came into the agent's hands. */
const Received = z.strictObject({ name: line(80), number: optionalLine(40).default(''), condition: optionalLine(80).default('') })
/** What was done, where and before whom. R21.2 */
export const UseDelegation = z
  .strictObject({ act, place: line(80), clerk: optionalLine(60).default(''), received: z.array(Received).max(10) })
  // the other acts may leave nothing in the hand
  .refine(({ act, received }) => act !== 'collect' || received.length > 0, { path: ['received'] })
  .meta({
    examples: [
      {
        ...{ act: 'collect', place: '海珠区政务服务中心 12 号窗', clerk: '姚静姝' },
        received: [{ name: '广州市人才绿卡（A 卡）1 张', number: 'GZA2026000017', condition: '完好' }],
      },
    ],
  })

/** `of`: whose signature it is. The agent signs their own, and has the principal sign at the handing over; the principal signs by a code. R21.2 */
export const SignReceipt = z
  .strictObject({ of: z.enum(['agent', 'principal']), signedAs: Signature, signingCode: signingCode.optional() })
  .meta({ examples: [{ of: 'agent', signedAs: { as: 'typed', name: '陈若溪' } }] })

/** Why nobody signs it any more. R21.2 */
export const EndReceipt = z.strictObject({ words: words(300) }).meta({ examples: [{ words: '委托人失联，卡已由柜台收回。' }] })

export const RevokeDelegation = z.strictObject({ words: optionalWords(300).default('') }).meta({ examples: [{ words: '自己去领了。' }] })

/** What stands on the paper; nothing else is needed, and nothing else helps. R21.2 */
export const LookUpDelegation = z
  .strictObject({ number: number.overwrite(foldDelegationNumber), checkCode: z.string().min(1).max(20).overwrite(foldCheckCode) })
  .meta({ examples: [{ number: '20261125-0001', checkCode: '7Q4M2K' }] })
/** Act, state and days. R21.2 */
export const LookedUpDelegation = z
  .object({ act, words: z.string(), status: z.enum(delegationStatuses), from: Day, until: Day })
  .meta({ id: 'LookedUpDelegation' })

const shape = {
  id: Id,
  number: z.string(),
  status: z.enum(delegationStatuses),
  act,
  words: z.string(),
  principalName: z.string(),
  agentName: z.string(),
  enterpriseId: Id,
  enterpriseName: z.string(),
  from: Day,
  until: Day,
  draftedAt: Instant,
  /** it waits for the reader */
  mine: z.boolean(),
}
export const DelegationRow = z.object(shape).meta({ id: 'DelegationRow' })
export const ListDelegations = z.object({ ...Page, state: z.enum(['open', 'over']).default('open'), enterpriseId: Id.optional() })
/** `mayDraft`: the reader drafts one for a person of the enterprise that was asked for. */
export const DelegationList = z
  .object({ rows: z.array(DelegationRow), mayDraft: z.boolean(), next: z.string().nullable() })
  .meta({ id: 'DelegationList' })

/** A signature, how it was proven, and the drawing that is kept with its sum. */
export const SignatureKept = z
  .object({
    at: Instant,
    as: z.enum(['drawn', 'typed']),
    proof: z.enum(['code', 'session', 'handingOver']),
    fileId: Id.nullable(),
    sha256: z.string().nullable(),
  })
  .meta({ id: 'SignatureKept' })
const signature = SignatureKept.nullable()

/** A use that was refused; who tried, where, and why. */
export const DelegationAttempt = z
  .object({ at: Instant, who: z.string(), place: z.string(), why: z.string() })
  .meta({ id: 'DelegationAttempt' })

export const Delegation = z
  .object({
    ...shape,
    checkCode: z.string(),
    place: z.string(),
    papers: z.string(),
    request: z.object({ id: Id, number: z.string() }).nullable(),
    /** its ends only */
    phone: z.string(),
    agentUnit: z.string(),
    /** who signs the receipt beside the principal: the agent, or who took over everything of theirs before it was signed */
    handsOverName: z.string(),
    /** `lastFour` null: removed after its time */
    paper: z.object({ kind: z.enum(identityPapers), lastFour: z.string().nullable() }).nullable(),
    signed: signature,
    used: z.object({ at: Instant, place: z.string(), clerk: z.string() }).nullable(),
    received: z.array(z.object({ name: z.string(), condition: z.string(), lastFour: z.string().nullable() })),
    handedOver: signature,
    receivedBy: signature,
    receiptDueAt: Instant.nullable(),
    /** closed by a superior although not both signed */
    receiptEnded: z.object({ at: Instant, by: z.string(), words: z.string() }).nullable(),
    attempts: z.array(DelegationAttempt),
    revoked: z.object({ at: Instant, by: z.string(), words: z.string() }).nullable(),
    endedAt: Instant.nullable(),
    /** how codes reach the phone here; null: nothing is signed here */
    codes: z.enum(['byText', 'onThePage']).nullable(),
    /** who reads: what is still to be signed is theirs or not */
    as: z.enum(['principal', 'agent', 'office']),
    may: z.array(z.enum(delegationSteps)),
  })
  .meta({ id: 'Delegation' })

export const DelegationDone = z
  .object({ id: Id, number: z.string(), status: z.enum(delegationStatuses), at: Instant })
  .meta({ id: 'DelegationDone' })
/** `shown`: the code itself, in the demonstration, where nothing goes to a phone. */
export const SigningCodeSent = z
  .object({ seconds: z.number().int(), minutes: z.number().int(), shown: z.string().nullable() })
  .meta({ id: 'SigningCodeSent' })
