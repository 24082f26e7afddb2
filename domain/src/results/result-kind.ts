import type { Sentence } from '#wire/language.ts'
import type { PeriodKind } from './result-period.ts'

/** Money: integer fen; people: heads; times: 1 of what happens once. */
export type ResultUnit = 'money' | 'people' | 'times'

/**
 * What claims bring to the months, so that these add up without counting twice (decision 0036). `once`: the first of an enterprise and an investor. `rise`: what a level is above the one before it.
 * `level`: the last of its month, and a period is its last month. `flow`: months add up, and January to a month brings what those before it leave. R16.4
 */
export type ResultMeasure = 'once' | 'rise' | 'level' | 'flow'

type Rule = Sentence & {
  readonly unit: ResultUnit
  readonly measure: ResultMeasure
  readonly periods: readonly PeriodKind[]
  /** of a project, and claimed of each apart */
  readonly ofProject?: true
  /** names whose investment it is */
  readonly named?: true
  /** of a single enterprise seen by few. R16.6 */
  readonly secret?: true
}

/** What is claimed as a result. R16.1 */
export const resultKinds = {
  landed: { zh: '落地企业', en: 'landed', unit: 'times', measure: 'once', periods: ['day'], ofProject: true },
  registeredCapital: { zh: '注册资本', en: 'registered capital', unit: 'money', measure: 'rise', periods: ['day'] },
  paidInCapital: { zh: '实缴资本', en: 'paid-in capital', unit: 'money', measure: 'rise', periods: ['day'] },
  fixedInvestment: {
    ...{ zh: '固定资产投资', en: 'fixed investment', unit: 'money', measure: 'flow', ofProject: true },
    periods: ['month', 'yearToDate'],
  },
  revenue: { zh: '营业收入', en: 'revenue', unit: 'money', measure: 'flow', periods: ['month', 'yearToDate'], secret: true },
  tax: { zh: '税收', en: 'tax paid', unit: 'money', measure: 'flow', periods: ['month', 'yearToDate'], secret: true },
  people: { zh: '在册人员', en: 'people employed', unit: 'people', measure: 'level', periods: ['month', 'day'], secret: true },
  global500: { zh: '世界 500 强投资', en: 'Global 500 investor', unit: 'times', measure: 'once', periods: ['day'], named: true },
  china500: { zh: '中国 500 强投资', en: 'China 500 investor', unit: 'times', measure: 'once', periods: ['day'], named: true },
} as const satisfies Record<string, Rule>

export type ResultKind = keyof typeof resultKinds
export const resultKindNames = Object.keys(resultKinds) as [ResultKind, ...ResultKind[]]

export const ruleOf = (kind: ResultKind): Rule => resultKinds[kind]

/** Of a single enterprise for its own line, those who verify, leaders and itself alone. R16.6 */
export const secretKinds = resultKindNames.filter(kind => ruleOf(kind).secret)

/** Who verifies: of tax a clerk of the tax bureau, of everything else the minister. R16.2 */
export const verifierOfResult = (kind: ResultKind): 'minister' | 'tax' => (kind === 'tax' ? 'tax' : 'minister')
