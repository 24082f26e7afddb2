import { z } from 'zod'
import { verdictMarks } from '#policies/verdict-words.ts'
import { firstYear, lastYear } from '#wire/instant.ts'
import { Ordinal, OrdinalInAddress } from '#wire/int4.ts'
import { Id, line } from '#wire/text.ts'
import { FactValue, PolicyFact } from './policy-fact.ts'

export const verdictNames = ['yes', 'no', 'unknown', 'notApplicable'] as const

/** In their order on the page. Of what is refused `near` is what one change would turn; `ask` is what is not known yet. */
export const matchGroups = ['yes', 'near', 'ask', 'no', 'notApplicable'] as const
export type MatchGroup = (typeof matchGroups)[number]

/** Money in fen, `ceiling` null where nothing bounds it. */
const Amount = z.object({ floor: z.number().int(), ceiling: z.number().int().nullable() })

export const benefitKinds = ['money', 'tax', 'title', 'treatment'] as const

/** The window that is open or comes next; none where the text names none. */
const Window = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  open: z.boolean(),
  daysLeft: z.number().int().nullable(),
})

const ofPolicy = {
  policyId: Id,
  version: z.number().int(),
  /** which of the policy’s measures, with its version and track where it has some */
  measure: z.string(),
  title: z.string(),
  label: z.string(),
  number: z.string().nullable(),
}

export const MatchRow = z
  .object({
    ...ofPolicy,
    group: z.enum(matchGroups),
    mark: z.enum(verdictMarks),
    /** the clauses that make it so */
    deciding: z.array(z.object({ article: z.string(), words: z.string() })),
    /** what would make it a yes */
    steps: z.array(z.string()),
    /** what is not known, and would decide */
    open: z.array(z.string()),
    /** how many conditions there are, and how many of them hold */
    conditions: z.object({ all: z.number().int(), yes: z.number().int() }),
    gives: z.object({ kinds: z.array(z.enum(benefitKinds)), labels: z.array(z.string()), amount: Amount.nullable() }),
    window: Window.nullable(),
    /** the last day in force; `endSeen` false where the text was not seen to name one */
    until: z.string().nullable(),
    endSeen: z.boolean(),
    stale: z.number().int(),
  })
  .meta({ id: 'MatchRow' })

/** What one needs to know to give a fact a value. */
const askable = {
  type: z.enum(['number', 'boolean', 'code', 'codes', 'date', 'text', 'records']),
  unit: z.string().nullable(),
  choices: z.array(z.object({ code: z.string(), label: z.string() })),
}

/** A fact that verdicts used, with those beside it that say otherwise. */
export const UsedFact = PolicyFact.extend({ ...askable, others: z.array(PolicyFact), decides: z.number().int() }).meta({ id: 'UsedFact' })

export const MissingFact = z
  .object({ fact: z.string(), year: z.number().int().nullable(), label: z.string(), decides: z.number().int() })
  .meta({ id: 'MissingFact' })

const ofEnterprise = { enterpriseId: Id, enterpriseName: z.string(), asOf: z.string() }

/** All policies in force for one enterprise; of each group at most `mostMatches` rows, `counts` are whole. */
export const Matches = z
  .object({
    ...ofEnterprise,
    counts: z.object({
      yes: z.number().int(),
      near: z.number().int(),
      ask: z.number().int(),
      no: z.number().int(),
      notApplicable: z.number().int(),
    }),
    rows: z.array(MatchRow),
    /** measures for persons and households, which are not compared here */
    forOthers: z.number().int(),
    used: z.array(UsedFact),
    missing: z.array(MissingFact),
    /** after how many months the district calls a fact old. R22.3 */
    policyFactMonths: z.number().int(),
    mayRecord: z.boolean(),
  })
  .meta({ id: 'Matches' })
export const mostMatches = 200

export const clauseKinds = ['all', 'any', 'atLeast', 'not', 'ifThen', 'condition', 'discretion', 'unencoded'] as const

const ClauseValue = z.object({
  fact: z.string(),
  year: z.number().int().nullable(),
  label: z.string(),
  /** null where it is not known */
  said: z.string().nullable(),
  source: z.string(),
  day: z.string().nullable(),
  stale: z.boolean(),
  /** worked out of other facts */
  reckoned: z.boolean(),
})

/** A clause of the text in the order in which it stands, `depth` deep under the one before. */
export const ClauseRow = z
  .object({
    id: z.string(),
    depth: z.number().int(),
    kind: z.enum(clauseKinds),
    /** of `atLeast` */
    need: z.number().int().nullable(),
    label: z.string().nullable(),
    /** the days in force and the windows are clauses too */
    days: z.enum(['effective', 'windows']).nullable(),
    article: z.string().nullable(),
    number: z.string().nullable(),
    quote: z.string().nullable(),
    retold: z.string().nullable(),
    condition: z.string().nullable(),
    /** who judges it */
    by: z.string().nullable(),
    verdict: z.enum(verdictNames),
    mark: z.enum(verdictMarks),
    deciding: z.boolean(),
    values: z.array(ClauseValue),
    /** how far it is, where one change of one fact would turn it */
    step: z.string().nullable(),
  })
  .meta({ id: 'ClauseRow' })

export const BenefitRow = z
  .object({
    label: z.string(),
    kind: z.enum(benefitKinds),
    amount: Amount.nullable(),
    lines: z.array(z.object({ depth: z.number().int(), text: z.string(), article: z.string().nullable() })),
  })
  .meta({ id: 'BenefitRow' })

const named = { fact: z.string(), year: z.number().int().nullable(), label: z.string() }

/** A fact that may be supposed otherwise, with its value now in the unit of the text. */
const Supposable = z.object({ ...named, ...askable, value: FactValue.nullable() })

export const Verdict = z
  .object({
    ...ofPolicy,
    ...ofEnterprise,
    issuers: z.array(z.string()),
    note: z.string().nullable(),
    fingerprint: z.string(),
    verdict: z.enum(verdictNames),
    mark: z.enum(verdictMarks),
    clauses: z.array(ClauseRow),
    /** the cheapest way to a yes */
    steps: z.array(z.string()),
    benefits: z.array(BenefitRow),
    total: Amount.nullable(),
    window: Window.nullable(),
    until: z.string().nullable(),
    endSeen: z.boolean(),
    supposable: z.array(Supposable),
    /** the measures of the same policy */
    measures: z.array(z.object({ measure: z.string(), label: z.string() })),
  })
  .meta({ id: 'Verdict' })

export const VerdictOf = z.object({
  measure: line(200).optional(),
  version: OrdinalInAddress.optional(),
})

/** Judged with these values beside what is known; nothing is written. */
export const SupposeFact = z
  .strictObject({
    policyId: Id,
    version: Ordinal.optional(),
    measure: line(200).optional(),
    given: z
      .array(
        z.strictObject({ fact: line(120), year: z.number().int().min(firstYear).max(lastYear).nullable().default(null), value: FactValue }),
      )
      .min(1)
      .max(20),
  })
  .meta({
    examples: [
      { policyId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23', measure: 'recognition', given: [{ fact: '企业.近三年研发费用', value: 200 }] },
    ],
  })

const Field = z.object({ id: z.string(), label: z.string(), type: z.string(), unit: z.string().nullable() })

/** What to ask next: it decides most for what it costs to ask. */
export const FactQuestion = z
  .object({
    ...named,
    ...askable,
    fields: z.array(Field),
    nullable: z.boolean(),
    /** whose figure counts */
    whose: z.string().nullable(),
    topic: z.string().nullable(),
    /** an office must judge it: nobody can be asked */
    judged: z.boolean(),
    waiting: z.array(z.object({ policyId: Id, measure: z.string(), label: z.string(), articles: z.array(z.string()) })),
  })
  .meta({ id: 'FactQuestion' })

export const NextQuestion = z.object({ question: FactQuestion.nullable(), open: z.number().int() }).meta({ id: 'NextQuestion' })

/** `dismissed`: questions that nobody could answer now, `企业.居民企业` or of a year `企业.营业收入@2025`, with commas between. */
export const AskNext = z.object({ dismissed: z.string().max(4000).default(''), topic: line(80).optional() })
