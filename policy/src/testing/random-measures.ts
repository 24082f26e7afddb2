import fc from 'fast-check'
import type { Clause } from '#document/clause.ts'
import type { Measure } from '#document/measure.ts'

const signs = ['<', '<=', '>', '>=', '=', '!='] as const
const amounts = ['元(0)', '元(100)', '元(300)', '万元(5)', '万元(5.5)', '亿元(1)', '企业.资产']

/** A condition over the facts of tests, whose bounds and values meet often. */
const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('企业.利润', '企业.资产', '企业.营业收入', '企业.研发费用', '企业.人均资产'),
      fc.constantFrom(...signs),
      fc.constantFrom(...amounts),
    )
    .map(parts => parts.join(' ')),
  fc.tuple(fc.constantFrom('企业.从业人员', '企业.技术人员'), fc.constantFrom(...signs), fc.nat(4)).map(parts => parts.join(' ')),
  fc
    .tuple(fc.nat(3), fc.nat(4), fc.constantFrom('[', '('), fc.constantFrom(']', ')'))
    .map(([low, high, open, close]) => `企业.从业人员 in ${open}${low}..${high}${close}`),
  fc
    .tuple(fc.constantFrom(...signs), fc.constantFrom('0', '0.05', '0.3', '1'))
    .map(([sign, bound]) => `企业.研发费用 / 企业.营业收入 ${sign} ${bound}`),
  fc
    .tuple(fc.constantFrom(...signs), fc.constantFrom('0', '0.3', '0.5'))
    .map(([sign, bound]) => `企业.技术人员 / 企业.从业人员 ${sign} ${bound}`),
  fc
    .tuple(fc.constantFrom('企业.成立日期', '企业.成立一年之日', '企业.起算之日'), fc.constantFrom(...signs))
    .map(([day, sign]) => `${day} ${sign} date("2025-06-30")`),
  fc.tuple(fc.constantFrom(...signs), fc.nat(14)).map(([sign, months]) => `满月(企业.成立日期) ${sign} ${months}`),
  fc.constantFrom(
    '企业.规上',
    '企业.统计在区',
    'not(企业.规上)',
    '企业.规上 = 企业.统计在区',
    '企业.行业 = "C39"',
    '属于(企业.行业, "C")',
    '企业.行业 in ("I", "C")',
    '企业.行业 != "I"',
    'list contains(企业.资质, "专精特新")',
    'list contains((if 企业.规上 then 企业.资质 else 企业.称号), "专精特新")',
    '企业.事故日期 = null',
    '企业.事故日期 = null or 满月(企业.事故日期) >= 12',
    'if 企业.规上 then 企业.统计在区 else true',
    'if 企业.规上 then 企业.从业人员 > 1 else 企业.从业人员 > 2',
    '企业.资产 >= (if 企业.统计在区 then 元(100) else 万元(5))',
    '同比(企业.营业收入) > 0.2',
    '近年合计(企业.研发费用, 2) > 万元(5)',
    '首次达到(企业.营业收入, 万元(5))',
    'every m in 家庭.成员 satisfies m.有房 = false',
    'some m in 家庭.成员[年龄 < 18] satisfies m.有房',
    '(if 企业.统计在区 then 企业.成立日期 else 企业.事故日期) > date("2025-06-30")',
    'some m in 家庭.成员 satisfies list contains(m.证书, "专精特新")',
    'count(家庭.成员[年龄 < 18]) >= 1',
    'sum(家庭.成员.收入) <= 万元(5)',
    'true',
    'false',
  ),
)

const leaf: fc.Arbitrary<Clause> = fc.oneof(
  { weight: 12, arbitrary: condition.map((when): Clause => ({ when })) },
  { weight: 1, arbitrary: fc.constant<Clause>({ unencoded: '其他情形' }) },
  { weight: 1, arbitrary: fc.constant<Clause>({ discretion: '企业.认定', by: '主管部门' }) },
)

const { clause } = fc.letrec<{ clause: Clause }>(tie => ({
  clause: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('clause'), { minLength: 1, maxLength: 3 }).map((all): Clause => ({ all })),
    fc.array(tie('clause'), { minLength: 1, maxLength: 3 }).map((any): Clause => ({ any })),
    fc
      .tuple(fc.array(tie('clause'), { minLength: 1, maxLength: 4 }), fc.nat(3))
      .map(([of, least]): Clause => ({ atLeast: Math.min(of.length, least + 1), of })),
    tie('clause').map((not): Clause => ({ not })),
    fc.tuple(tie('clause'), tie('clause')).map(([test, must]): Clause => ({ if: test, must })),
  ),
}))

/** A measure with clauses of all shapes, some with a scope, some with days. */
export const randomMeasure: fc.Arbitrary<Measure> = fc
  .tuple(
    fc.oneof(fc.array(clause, { minLength: 1, maxLength: 3 }), fc.array(leaf, { minLength: 4, maxLength: 12 })),
    fc.option(clause, { freq: 4, nil: undefined }),
    fc.constantFrom(undefined, { from: '2020-01-01' }, { to: '2026-06-29' }),
  )
  .map(([all, scope, effective]) => ({
    id: 'm',
    label: { zh: '措施' },
    subject: 'enterprise',
    clauses: { all },
    ...(scope && { scope }),
    ...(effective && { effective }),
  }))

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4, nil: undefined })
const yuan = maybe(fc.constantFrom(0, 1, 3, 100, 50_000, 55_000, 100_000_000))
const wan = maybe(fc.constantFrom(0, 3, 5, 6, 10_000))
const truth = maybe(fc.boolean())
const day = fc.constantFrom('2025-06-29', '2025-06-30', '2025-07-01', '2026-01-31')
const years = fc.record({ 2025: wan, 2024: fc.option(wan, { freq: 5 }), 2023: wan })

/** What is known of a subject; about a quarter of all is not. */
export const randomFacts: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    '企业.营业收入': maybe(years),
    '企业.研发费用': maybe(years),
    '企业.利润': maybe(fc.constantFrom(-1, 0, 100, 300)),
    '企业.资产': yuan,
    '企业.从业人员': maybe(fc.nat(5)),
    '企业.技术人员': maybe(fc.nat(4)),
    '企业.行业': maybe(fc.constantFrom('C', 'C39', 'C391', 'I')),
    '企业.资质': maybe(fc.subarray(['高新技术企业', '专精特新'])),
    '企业.称号': maybe(fc.shuffledSubarray(['高新技术企业', '专精特新'])),
    '企业.成立日期': maybe(day),
    '企业.起算之日': fc.option(day, { nil: undefined }),
    '企业.事故日期': maybe(fc.option(day)),
    '企业.规上': truth,
    '企业.统计在区': truth,
    '企业.认定': truth,
    '家庭.成员': maybe(
      fc
        .array(
          fc.record({
            年龄: maybe(fc.constantFrom(8, 17, 18)),
            有房: truth,
            收入: maybe(fc.constantFrom(0, 50_000)),
            证书: maybe(fc.option(fc.subarray(['高新技术企业', '专精特新']))),
          }),
          { maxLength: 3 },
        )
        .map(rows => rows.map(known)),
    ),
  })
  .map(known)
  .map(facts => Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, isYears(value) ? known(value) : value])))

function known(facts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

function isYears(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
