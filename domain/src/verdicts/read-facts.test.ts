import { expect, it } from 'vitest'
import { factsOfRegister, factsOfResults } from './read-facts.ts'

const asOf = Temporal.PlainDate.from('2026-11-25')
const said = (facts: readonly { fact: string; value: unknown; unit: string; day: string }[]) =>
  facts.map(({ fact, value, unit, day }) => `${fact} ${value}${unit} ${day}`)

it('results are read as facts in the unit that policies ask for', () => {
  const result = { wholeYear: false, source: '营业执照' }
  const facts = factsOfResults(
    [
      { ...result, kind: 'paidInCapital', until: '2026-03-02', value: 200_000_050 },
      { ...result, kind: 'people', until: '2026-10-31', value: 86 },
      { ...result, kind: 'revenue', wholeYear: true, until: '2025-12-31', value: 1_863_000_000 },
      { ...result, kind: 'tax', until: '2026-10-31', value: 1 },
    ],
    asOf,
  )
  expect(said(facts)).toEqual([
    '企业.实缴注册资本 2000000.5元 2026-03-02',
    '企业.从业人员 86人 2026-10-31',
    '企业.总人数 86人 2026-10-31',
    '企业.营业收入 1863万元 2025-12-31',
    '企业.上年度营业收入 1863万元 2025-12-31',
    '企业.年营业收入 18630000元 2025-12-31',
  ])
})

it('turnover of part of a year, or of another than the last, is no fact of the last', () => {
  const revenue = { kind: 'revenue', value: 1, source: '报表' } as const
  const results = [
    { ...revenue, wholeYear: false, until: '2025-06-30' },
    { ...revenue, wholeYear: true, until: '2024-12-31' },
  ]
  expect(factsOfResults(results, asOf)).toEqual([])
})

it('the register is read with the day its words are of', () => {
  const fact = { number: null, day: null, source: '走访', recordedOn: '2026-11-20' }
  const facts = factsOfRegister(
    {
      industry: '软件和信息技术服务业',
      since: '2024-03-25',
      facts: [
        { ...fact, kind: 'foundedOn', period: '2026-11-24', day: '2024-03-25' },
        { ...fact, kind: 'officeArea', period: '2026-11-02', number: 118_000 },
        { ...fact, kind: 'rdExpense', period: '2025', number: 18_800_000_000 },
        { ...fact, kind: 'rdExpense', period: '2024', number: 1 },
        { ...fact, kind: 'leaseUntil', period: '2026-11-02', day: '2029-08-31' },
      ],
    },
    asOf,
  )
  expect(said(facts)).toEqual([
    '企业.划型行业 软件和信息技术服务业 2024-03-25',
    '企业.成立日期 2024-03-25 2026-11-20',
    '企业.租用建筑面积 1180㎡ 2026-11-02',
    '企业.上年度研发费用 18800万元 2025-12-31',
  ])
})
