import { expect, it } from 'vitest'
import { bestBundle } from '#bundles/best-bundle.ts'
import { candidatesOf } from '#bundles/candidates-of.ts'
import { readFacts } from '#facts/read-facts.ts'
import { encoded } from './policies.fixture.ts'

/** A small model company of Haizhu that grew above the scale the year before. */
const company = {
  '企业.注册地在大模型示范区': true,
  '企业.规模以上企业': true,
  '企业.统计关系在海珠': true,
  '企业.税务征管在海珠': true,
  '企业.财务制度健全': true,
  '企业.独立法人': true,
  '企业.独立核算': true,
  '企业.业务与大模型相关': true,
  '企业.持有大模型相关备案': true,
  '企业.首次国家级生成式人工智能上线备案': true,
  '企业.首次国家级算法或深度合成备案': false,
  '项目.实际投入': 60_000_000,
  '企业.所在地市': '广州',
  '企业.首次升规年度': 2024,
  '企业.小微工业企业': true,
  '企业.已享受省小升规奖补': false,
  '企业.当年投产即上规': false,
  '企业.转专业企业': false,
  '企业.跨地市企业': false,
  '企业.近三年重大安全质量环境问题': false,
  '单位.类型': '企业',
  '企业.划型': '小型',
  '企业.足额缴费月数': 24,
  '企业.上年度领取失业保险金人数': 1,
  '企业.上年度平均参保人数': 60,
  '企业.符合产业和环保政策': true,
  '企业.僵尸企业': false,
  '企业.严重失信企业': false,
  '企业.经营异常状态': false,
  '企业.上年度实缴失业保险费': 90_000,
}

it('finds the best set over all thirteen, certain what is certain', () => {
  const day = '2025-03-01'
  const asked = encoded.flatMap(({ dictionary, measures }) => {
    const own = Object.entries(company).filter(([name]) => dictionary.facts.has(name))
    const facts = readFacts(Object.fromEntries(own), dictionary, day)
    return measures.map(measure => ({ measure, facts }))
  })
  const { floor, ceiling } = bestBundle(candidatesOf(asked), Temporal.PlainDate.from(day))
  expect(floor.chosen).toEqual(['stable-employment-refund:refund-2024/refund'])
  expect(floor.total).toBe(54_000_00)
  expect(ceiling.chosen).toEqual(
    expect.arrayContaining([
      'first-above-scale:reward-2025/first',
      'haizhu-ai-model:model-enterprise/filing',
      'haizhu-ai-model:model-optimisation/optimisation',
      'haizhu-ai-model:model-project/project',
      'stable-employment-refund:refund-2024/refund',
    ]),
  )
})

it('two caps of one id that say different things stay two', () => {
  const asked = encoded.flatMap(({ dictionary, measures }) => {
    const facts = readFacts({}, dictionary, '2025-06-30')
    return measures.map(measure => ({ measure, facts }))
  })
  const rents = candidatesOf(asked).caps.filter(({ id }) => id.startsWith('office-rent-subsidy:year'))
  expect(rents.map(({ members, limit }) => [members.map(name => name.split(/[:/]/)[1]).join(), limit.ceiling])).toEqual([
    ['huangpu-it-rent', 1_000_000_00],
    ['huangpu-vehicle-rent', 3_000_000_00],
  ])
})
