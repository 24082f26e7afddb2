import { z } from 'zod'
import { FileRow } from '#files/file.ts'
import { Ids } from '#wire/bulk.ts'
import { Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, words } from '#wire/text.ts'
import { claimAnswers, claimStates } from './claim-state.ts'
import { doubts } from './doubt.ts'
import { ResultPeriod } from './period-shape.ts'
import { resultKindNames } from './result-kind.ts'
import { mostValue } from './result-value.ts'

const shown = {
  period: ResultPeriod,
  /** money in fen, people in heads; 1 of what happens once */
  value: z.number().int().min(0).max(mostValue),
  /** whose investment it is */
  words: optionalLine(120).default(''),
  source: line(80),
  /** what shows it, by name and number */
  document: optionalLine(160).default(''),
  /** what is asked about (R16.5) is meant so */
  sure: z.boolean().default(false),
}
const exampleProject = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'

/** `evidenceId`: verified evidence of the project that this result stands on; its verification is that of the result. R13.3 */
export const RecordResult = z
  .strictObject({
    kind: z.enum(resultKindNames),
    ...shown,
    projectId: Id.nullable().default(null),
    evidenceId: Id.nullable().default(null),
  })
  .meta({
    examples: [
      { kind: 'registeredCapital', period: '2026-11-20', value: 5_000_000_000, source: '营业执照', document: '91440105MA5000001H' },
      { kind: 'tax', period: '2026-10', value: 1_268_000_000, source: '完税证明', document: '完税证明 2026-10' },
      { kind: 'landed', period: '2026-11-20', value: 1, source: '项目落地', projectId: exampleProject },
    ],
  })

/** A new claim that names the old and says why; both stay. R16.3 */
export const CorrectResult = z
  .strictObject({
    ...shown,
    /** its papers stay those of the old claim; else it has none until they are attached */
    keepsFiles: z.boolean().default(false),
    reason: words(500),
  })
  .meta({ examples: [{ period: '2026-10', value: 1_268_000_000, source: '完税证明', reason: '退库算重。' }] })
export const VerifyResult = z.strictObject({}).meta({ examples: [{}] })
/** Each by the rule of one. R16.2 */
export const VerifyResults = z.strictObject({ ids: Ids }).meta({ examples: [{ ids: ['01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15'] }] })
export const ReturnResult = z.strictObject({ reason: words(500) }).meta({ examples: [{ reason: '与完税证明不符，请核对属期。' }] })
export const ConfirmResult = z.strictObject({}).meta({ examples: [{}] })
export const DisputeResult = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '10 月实缴 1,268 万元，多算了退库。' }] })

/** `verified`: at once, by the verification of its evidence. */
export const ResultRecorded = z
  .object({ id: Id, enterpriseId: Id, state: z.enum(claimStates), doubt: z.enum(doubts).nullable(), at: Instant })
  .meta({ id: 'ResultRecorded' })
export const ResultDone = z.object({ id: Id, enterpriseId: Id, at: Instant }).meta({ id: 'ResultDone' })

const claim = {
  id: Id,
  kind: z.enum(resultKindNames),
  period: z.string(),
  value: z.number().int(),
  words: z.string(),
  source: z.string(),
  document: z.string(),
  projectId: Id.nullable(),
  projectName: z.string().nullable(),
  /** figures count it */
  counts: z.boolean(),
  answer: z.enum(claimAnswers),
  answeredAt: Instant.nullable(),
  disputeWords: z.string().nullable(),
}

/** A paper of it, of the office's own. */
export const ResultFile = FileRow.pick({ id: true, name: true, type: true, bytes: true }).meta({ id: 'ResultFile' })

/** A claim with everything that became of it, as the office reads it. */
export const Result = z
  .object({
    ...claim,
    enterpriseId: Id,
    enterpriseName: z.string(),
    state: z.enum(claimStates),
    doubt: z.enum(doubts).nullable(),
    recordedBy: z.string(),
    recordedAt: Instant,
    verifiedBy: z.string().nullable(),
    verifiedAt: Instant.nullable(),
    returnedBy: z.string().nullable(),
    returnedAt: Instant.nullable(),
    returnReason: z.string().nullable(),
    correctsId: Id.nullable(),
    correctionReason: z.string().nullable(),
    answeredBy: z.string().nullable(),
    reminded: z.number().int(),
    files: z.array(ResultFile),
    /** what the reader may do with it now */
    may: z.object({ verify: z.boolean(), correct: z.boolean(), attach: z.boolean() }),
  })
  .meta({ id: 'Result' })

/** What the enterprise reads of its own results: those that were verified. R16.2 */
export const OwnResult = z.object(claim).extend({ mayConfirm: z.boolean(), mayDispute: z.boolean() }).meta({ id: 'OwnResult' })

/** Of each kind the latest that is verified, else the latest that waits. R16.1 */
export const LatestResult = z
  .object({
    id: Id,
    kind: z.enum(resultKindNames),
    period: z.string(),
    value: z.number().int(),
    words: z.string(),
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'LatestResult' })

const officeList = z.object({ reader: z.literal('office'), rows: z.array(Result), mayRecord: z.boolean() })

/** The claims of an enterprise, the latest period first; to itself those that were verified. R16.2, R16.6 */
export const ResultList = z
  .discriminatedUnion('reader', [
    officeList.meta({ id: 'ResultsToOffice' }),
    z
      .object({ reader: z.literal('enterprise'), rows: z.array(OwnResult), toConfirm: z.number().int() })
      .meta({ id: 'ResultsToEnterprise' }),
  ])
  .meta({ id: 'ResultList' })

/** What was shown at a project's gates, verified, and is not recorded as a result yet; and its landing. R13.3 */
export const ResultOffer = z
  .object({
    kind: z.enum(resultKindNames),
    period: z.string(),
    value: z.number().int(),
    document: z.string(),
    evidenceId: Id.nullable(),
  })
  .meta({ id: 'ResultOffer' })

export const ProjectResults = officeList
  .omit({ reader: true })
  .extend({ offers: z.array(ResultOffer) })
  .meta({ id: 'ProjectResults' })

/** What waits for the reader: to be verified, the oldest first; of their own what was returned or is disputed. R16.2 */
export const ResultsToVerify = z
  .object({ toVerify: z.array(Result), toMend: z.array(Result), total: z.number().int() })
  .meta({ id: 'ResultsToVerify' })
