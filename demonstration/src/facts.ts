import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { DemoFact } from './demonstration.types.ts'
import type { Industry } from './industries.ts'
import type { Chance } from './seed.ts'

/** 万元, 万元, people, ㎡, days left of the lease, days since it was founded, last year's revenue over the year before's. */
export type Size = {
  capital: number
  paidIn: number
  people: number
  area: number
  lease: number
  age: number
  growth: number
  revenue?: number
  /** by how much the books of its group, which it keeps here, are above its own */
  group?: Group
}
type Group = { revenue: number; tax: number }

const fen = (tenThousandYuan: number) => Math.round(tenThousandYuan) * 1_000_000

/** What the register knows, dated and with its source; of one still in formation only the lease. */
export function makeFacts(chance: Chance, size: Size, industry: Industry, formed: boolean, now: Temporal.Instant): DemoFact[] {
  const today = dateIn(now)
  const facts: DemoFact[] = [
    {
      kind: 'officeArea',
      period: monthOf(today.subtract({ months: 2 })),
      number: size.area * 100,
      source: formed ? '租赁合同' : '租赁意向书',
    },
  ]
  if (!formed) return facts
  const founded = today.subtract({ days: size.age })
  const lastMonth = monthOf(today.subtract({ months: 1 }))
  const month = [lastMonth, monthOf(founded)].toSorted().at(-1) ?? lastMonth
  facts.push(
    { kind: 'foundedOn', period: founded.toString(), day: founded.toString(), source: '营业执照' },
    { kind: 'registeredCapital', period: founded.toString(), number: fen(size.capital), source: '营业执照' },
    { kind: 'leaseUntil', period: month, day: today.add({ days: size.lease }).toString(), source: '租赁合同' },
    { kind: 'employees', period: month, number: size.people, source: chance.pick(['社保参保人数', '企业自报，社保未核', '社保参保人数']) },
  )
  if (size.paidIn > 0)
    facts.push({
      kind: 'paidInCapital',
      period: month,
      number: fen(size.paidIn),
      source: chance.pick(['验资报告（企业提供）', '年报公示']),
    })
  for (const back of [2, 1]) facts.push(...factsOfYear(chance, size, industry, today.year - back, back, founded))
  return facts
}

function factsOfYear(chance: Chance, size: Size, industry: Industry, year: number, back: number, founded: Temporal.PlainDate): DemoFact[] {
  if (founded.year >= year) return []
  const period = String(year)
  const own = (size.revenue ?? size.people * chance.between(46, 62)) / (back === 2 ? size.growth : 1)
  const { group = { revenue: 1, tax: 1 } } = size
  const rate = (2.2 + chance.next() * 3.4) / 100
  const [low, high] = industry.research
  const research = (own * (low + (high - low) * chance.next())) / 100
  const facts: DemoFact[] = [
    { kind: 'revenue', period, number: fen(own * group.revenue), source: '企业所得税年度申报表' },
    { kind: 'tax', period, number: fen(own * rate * group.tax), source: '完税证明' },
  ]
  if (research >= 30)
    facts.push({ kind: 'rdExpense', period, number: fen(research), source: chance.pick(['审计报告', '研发费用辅助账（企业提供）']) })
  return facts
}

const monthOf = (day: Temporal.PlainDate) => day.toString().slice(0, 7)
