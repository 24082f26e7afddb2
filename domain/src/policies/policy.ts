import { z } from 'zod'
import { Day, Instant } from '#wire/instant.ts'
import { Ordinal, OrdinalInAddress } from '#wire/int4.ts'
import { Id, Page, searched, words } from '#wire/text.ts'
import { policyStandings, policyStates, versionStatuses } from './policy-status.ts'
import { policySteps } from './policy-steps.ts'

/** The whole YAML of a policy, as its editor wrote it: indentation carries meaning, so that nothing is trimmed. */
const PolicyText = z.string().min(1).max(250_000)
const revision = Ordinal
const number = Ordinal

const Words = z.object({ zh: z.string(), en: z.string() })
const verdict = z.enum(['yes', 'no', 'unknown', 'notApplicable'])

/** `line` and `column` count from 1. */
const PolicyProblem = z
  .object({ line: z.int().nullable(), column: z.int().nullable(), zh: z.string(), en: z.string() })
  .meta({ id: 'PolicyProblem' })

export const DraftPolicy = z.strictObject({ yaml: PolicyText }).meta({ examples: [{ yaml: 'id: rent\ntitle: 租金补助\n…' }] })
/** `seen`: over which of its texts. */
export const ChangePolicyDraft = z
  .strictObject({ yaml: PolicyText, seen: revision })
  .meta({ examples: [{ yaml: 'id: rent\ntitle: 租金补助\n…', seen: 1 }] })
export const VerifyPolicy = z.strictObject({ seen: revision }).meta({ examples: [{ seen: 2 }] })
export const ReturnPolicy = z
  .strictObject({ words: words(500), seen: revision })
  .meta({ examples: [{ words: '第三条的比例应为不低于 5%，请对照原文。', seen: 1 }] })
/** In force from that day on; the version before it until then. */
export const PublishPolicy = z.strictObject({ from: Day }).meta({ examples: [{ from: '2026-12-01' }] })
/** `replacedBy`: the policy that takes its place, where there is one. */
export const WithdrawPolicy = z
  .strictObject({ reason: words(500), replacedBy: Id.nullable().default(null) })
  .meta({ examples: [{ reason: '2026 年新办法已施行。', replacedBy: null }] })

export const ListPolicies = z.object({ ...Page, state: z.enum(policyStates).default('inForce'), search: searched(60).optional() })

/** `from` and `to`: the days of its text, both included. `endUnknown`: of some measure no end is known; `retold`: some clause was not seen letter for letter. */
const said = {
  id: Id,
  key: z.string(),
  title: Words,
  number: z.string().nullable(),
  issuers: z.array(z.string()),
  standing: z.enum(policyStandings),
  from: Day.nullable(),
  to: Day.nullable(),
  endUnknown: z.boolean(),
  retold: z.boolean(),
}

/** `open`: the version that is being prepared. */
export const PolicyRow = z
  .object({
    ...said,
    version: number,
    cases: z.int(),
    open: z
      .object({
        version: number,
        status: z.enum(versionStatuses),
        writtenBy: z.string().nullable(),
        writtenAt: Instant,
        /** the reader may verify it, and wrote none of it */
        forYou: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'PolicyRow' })

/** `counts`: how many the same search finds in each of them. */
export const PolicyList = z
  .object({
    rows: z.array(PolicyRow),
    counts: z.object(Object.fromEntries(policyStates.map(state => [state, z.int()])) as Record<(typeof policyStates)[number], z.ZodInt>),
    mayDraft: z.boolean(),
    next: z.string().nullable(),
  })
  .meta({ id: 'PolicyList' })

const Citation = z.object({
  number: z.string().nullable(),
  article: z.string(),
  /** 原文 */
  text: z.string().nullable(),
  /** told again: nobody saw it letter for letter */
  retold: z.string().nullable(),
})

export const clauseKinds = ['all', 'any', 'atLeast', 'not', 'if', 'condition', 'discretion', 'unencoded'] as const

/** A clause in the order of the text; `depth` says below which one it stands. `says`: its condition, who judges it, or what is not encoded. `must`: asked only where the clause before it holds. */
const PolicyClause = z
  .object({
    id: z.string().nullable(),
    depth: z.int(),
    kind: z.enum(clauseKinds),
    /** of how many it needs, for `atLeast` */
    need: z.int().nullable(),
    label: Words.nullable(),
    says: z.string().nullable(),
    by: z.string().nullable(),
    part: z.enum(['scope', 'if', 'must']).nullable(),
    cite: Citation.nullable(),
  })
  .meta({ id: 'PolicyClause' })

const days = { from: Day.nullable(), to: Day.nullable(), endless: z.boolean(), cite: Citation.nullable() }

const PolicyMeasure = z
  .object({
    id: z.string(),
    label: Words,
    version: z.string().nullable(),
    subject: z.string(),
    effective: z.object(days).nullable(),
    windows: z.array(z.object(days)),
    clauses: z.array(PolicyClause),
  })
  .meta({ id: 'PolicyMeasure' })

/** `got`: what the engine answers, null where it answers otherwise than the case asks in something else than the verdict. `fault`: how it differs. */
const GoldenResult = z
  .object({
    number,
    measure: Words,
    asOf: z.string(),
    note: z.string().nullable(),
    expected: verdict,
    got: verdict.nullable(),
    deciding: z.string().nullable(),
    amount: z.string().nullable(),
    passed: z.boolean(),
    fault: PolicyProblem.nullable(),
  })
  .meta({ id: 'GoldenResult' })

/** What can be said about a text without asking anyone. `problems`: it is not understood; `errors`: what stands in the way; `doubts`: what somebody should look at once more. */
const read = {
  problems: z.array(PolicyProblem),
  errors: z.array(PolicyProblem),
  doubts: z.array(PolicyProblem),
  golden: z.array(GoldenResult),
}
export const CheckPolicyText = z.strictObject({ yaml: PolicyText }).meta({ examples: [{ yaml: 'id: rent\ntitle: 租金补助\n…' }] })
export const PolicyChecked = z.object({ key: z.string().nullable(), title: Words.nullable(), ...read }).meta({ id: 'PolicyChecked' })

const done = z.object({ by: z.string().nullable(), at: Instant })

const PolicyVersion = z
  .object({
    number,
    status: z.enum(versionStatuses),
    revision,
    /** its own days: from the beginning, and without an end, where they are null; `to` is the last of them */
    from: Day.nullable(),
    to: Day.nullable(),
    drafted: done,
    written: done,
    returned: done.extend({ words: z.string() }).nullable(),
    verified: done.nullable(),
    published: done.nullable(),
    withdrawn: done.extend({ why: z.string(), replacedBy: z.object({ id: Id, title: Words }).nullable() }).nullable(),
    may: z.array(z.enum(policySteps)),
  })
  .meta({ id: 'PolicyVersion' })

/** Which of its versions; left out: the one in force, else the newest. */
export const GetPolicy = z.object({ version: OrdinalInAddress.optional() })

export const Policy = z
  .object({
    ...said,
    issued: Day.nullable(),
    note: z.string().nullable(),
    sources: z.array(z.object({ url: z.string().nullable(), seen: z.string().nullable(), note: z.string().nullable() })),
    fingerprint: z.string(),
    version: PolicyVersion,
    versions: z.array(PolicyVersion),
    yaml: z.string(),
    measures: z.array(PolicyMeasure),
    ...read,
    mayDraft: z.boolean(),
  })
  .meta({ id: 'Policy' })

/** The texts of two versions, line by line. */
export const ComparePolicyVersions = z.object({
  older: OrdinalInAddress,
  newer: OrdinalInAddress,
})

export const diffKinds = ['same', 'removed', 'added'] as const

/** Lines that are the same for long are left out: then the line before says how many. */
export const PolicyComparison = z
  .object({
    older: number,
    newer: number,
    lines: z.array(
      z.object({
        kind: z.enum(diffKinds),
        before: z.int().nullable(),
        after: z.int().nullable(),
        text: z.string(),
        /** lines left out above this one */
        skipped: z.int(),
      }),
    ),
  })
  .meta({ id: 'PolicyComparison' })

export const PolicyDone = z
  .object({ id: Id, version: number, revision, status: z.enum(versionStatuses), title: Words, at: Instant })
  .meta({ id: 'PolicyDone' })
