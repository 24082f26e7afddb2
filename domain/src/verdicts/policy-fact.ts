import { z } from 'zod'
import { DayText, firstYear, Instant, lastYear } from '#wire/instant.ts'
import { Id, line, optionalLine, words } from '#wire/text.ts'
import { anySourceNames, factSourceNames } from './fact-source.ts'

const atom = z.union([z.boolean(), z.number(), line(200), z.null()])

/** As the engine takes it: yes or no, a number in the unit of its fact, a day, a code, several codes, rows; `null` is “there is none”. */
export const FactValue = z.union([atom, z.array(line(120)).max(100), z.array(z.record(line(60), atom)).max(60)])
export type FactValue = z.output<typeof FactValue>

const Year = z.number().int().min(firstYear).max(lastYear)

const said = {
  value: FactValue,
  sourceKind: z.enum(factSourceNames),
  /** who said it, or which paper */
  source: optionalLine(80).default(''),
  /** of which day it is */
  day: DayText,
}

/** `seen`: the recorded fact that stood there when it was answered, so that nobody answers over what they have not read. */
export const AnswerFactQuestion = z
  .strictObject({ fact: line(120), year: Year.nullable().default(null), ...said, seen: Id.nullable().default(null) })
  .meta({
    examples: [
      { fact: '企业.年度应纳税所得额', value: 2_860_000, sourceKind: 'call', source: '财务 李会计', day: '2026-11-25' },
      { fact: '企业.居民企业', value: true, sourceKind: 'document', source: '营业执照', day: '2026-11-20' },
    ],
  })

/** A new fact that names the wrong one and says why; both stay. */
export const CorrectPolicyFact = z.strictObject({ ...said, reason: words(500) }).meta({
  examples: [{ value: 1_860_000, sourceKind: 'document', source: '汇算清缴表', day: '2026-11-24', reason: '原来报的是利润总额。' }],
})

export const PolicyFactRecorded = z.object({ id: Id, enterpriseId: Id, at: Instant }).meta({ id: 'PolicyFactRecorded' })

/** A fact as it is shown, with where it is from and of which day. `id` is null of what is read from the register or from results. */
export const PolicyFact = z
  .object({
    id: Id.nullable(),
    fact: z.string(),
    year: z.number().int().nullable(),
    label: z.string(),
    value: FactValue,
    said: z.string(),
    sourceKind: z.enum(anySourceNames),
    source: z.string(),
    day: z.string(),
    /** older than the district lets a fact be; used and marked. R22.3 */
    stale: z.boolean(),
    recordedBy: z.string().nullable(),
    recordedAt: Instant.nullable(),
  })
  .meta({ id: 'PolicyFact' })

export const PolicyFactKept = PolicyFact.extend({
  /** it is the one that verdicts use */
  holds: z.boolean(),
  corrects: Id.nullable(),
  reason: z.string(),
  correctedBy: Id.nullable(),
}).meta({ id: 'PolicyFactKept' })

export const PolicyFactList = z.object({ rows: z.array(PolicyFactKept), mayRecord: z.boolean() }).meta({ id: 'PolicyFactList' })
