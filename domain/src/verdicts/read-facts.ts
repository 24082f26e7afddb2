import type { FactKind } from '#enterprises/fact-kinds.ts'
import type { ResultKind } from '#results/result-kind.ts'
import type { KeptFact } from './kept-fact.ts'
import { shiftDecimal } from './shift-decimal.ts'

/** What the register keeps of an enterprise. */
export type RegisterKept = {
  industry: string
  /** since when it is in the register */
  since: string
  facts: readonly { kind: FactKind; period: string; number: number | null; day: string | null; source: string; recordedOn: string }[]
}

/** A result that counts, of its last month or day. */
export type ResultKept = { kind: ResultKind; wholeYear: boolean; until: string; value: number; source: string }

type To = { fact: string; unit: string; places: number }

/** Fen, as policies ask for them. */
const inYuan = { unit: '元', places: -2 }
const inTenThousand = { unit: '万元', places: -6 }

/** Which results are which facts of policies, by their definitions; what is only like it (tax paid and a district’s share) is not among them. */
const ofResults: Readonly<Partial<Record<ResultKind, readonly To[]>>> = {
  registeredCapital: [{ fact: '企业.注册资本', ...inYuan }],
  paidInCapital: [{ fact: '企业.实缴注册资本', ...inYuan }],
  people: [
    { fact: '企业.从业人员', unit: '人', places: 0 },
    { fact: '企业.总人数', unit: '人', places: 0 },
  ],
}

/** Of the last whole year. */
const ofRevenue: readonly To[] = [
  { fact: '企业.营业收入', ...inTenThousand },
  { fact: '企业.上年度营业收入', ...inTenThousand },
  { fact: '企业.年营业收入', ...inYuan },
]

/** The kinds of results that are read. */
export const resultKindsRead = [...Object.keys(ofResults), 'revenue'] as readonly ResultKind[]

/** What results say already is read, not asked again. R22.2 */
export const factsOfResults = (results: readonly ResultKept[], asOf: Temporal.PlainDate): KeptFact[] =>
  results.flatMap(result => {
    const isLastYear = result.wholeYear && result.until.startsWith(`${asOf.year - 1}-`)
    const to = result.kind === 'revenue' ? (isLastYear ? ofRevenue : []) : (ofResults[result.kind] ?? [])
    return to.map(one => read(one, result.value, { sourceKind: 'result', source: result.source, day: result.until }))
  })

/** What the register keeps. R22.2 */
export function factsOfRegister({ industry, since, facts }: RegisterKept, asOf: Temporal.PlainDate): KeptFact[] {
  const kept = facts.flatMap(fact => {
    const from = { sourceKind: 'register', source: fact.source, day: dayOf(fact) } as const
    if (fact.kind === 'foundedOn' && fact.day) return [readAs('企业.成立日期', '', fact.day, from)]
    if (fact.number === null) return []
    if (fact.kind === 'officeArea') return [read({ fact: '企业.租用建筑面积', unit: '㎡', places: -2 }, fact.number, from)]
    const isLastYear = fact.kind === 'rdExpense' && fact.period === String(asOf.year - 1)
    return isLastYear ? [read({ fact: '企业.上年度研发费用', ...inTenThousand }, fact.number, from)] : []
  })
  const trade = industry === '' ? [] : [readAs('企业.划型行业', '', industry, { sourceKind: 'register', source: '', day: since })]
  return [...trade, ...kept]
}

type From = Pick<KeptFact, 'sourceKind' | 'source' | 'day'>

const read = ({ fact, unit, places }: To, value: number, from: From): KeptFact =>
  readAs(fact, unit, Number(shiftDecimal(String(value), places)), from)

const readAs = (fact: string, unit: string, value: KeptFact['value'], from: From): KeptFact => ({
  ...{ id: null, fact, year: null, unit, value, recordedBy: null, recordedAt: null },
  ...from,
})

/** A period is said of its last day, and of none after it was written down. */
function dayOf({ period, recordedOn }: RegisterKept['facts'][number]): string {
  const day = period.length === 4 ? `${period}-12-31` : lastDay(period)
  return day < recordedOn ? day : recordedOn
}

/** Of a month its last day; a day is itself. */
function lastDay(period: string): string {
  if (period.length === 10) return period
  const month = Temporal.PlainYearMonth.from(period)
  return month.toPlainDate({ day: month.daysInMonth }).toString()
}
