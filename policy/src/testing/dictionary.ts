import type { Fact } from '#document/fact.ts'
import type { World } from '#evaluate/world.ts'
import { worldOf } from '#evaluate/world.ts'
import { dictionaryOf } from '#facts/dictionary.ts'
import { type GivenFacts, readFacts } from '#facts/read-facts.ts'

const facts: Fact[] = [
  { id: '企业.营业收入', key: 'revenue', type: 'number', unit: '万元', period: 'year' },
  { id: '企业.研发费用', key: 'research', type: 'number', unit: '万元', period: 'year' },
  { id: '企业.利润', key: 'profit', type: 'number', unit: '元', negative: true },
  { id: '企业.资产', key: 'assets', type: 'number', unit: '元' },
  { id: '企业.从业人员', key: 'people', type: 'number', unit: '人' },
  { id: '企业.技术人员', key: 'engineers', type: 'number', unit: '人' },
  { id: '企业.增长率', key: 'growth', type: 'number', unit: '%' },
  { id: '企业.面积', key: 'area', type: 'number', unit: '㎡' },
  { id: '企业.行业', key: 'industry', type: 'code', list: '行业', changes: 'free' },
  { id: '企业.资质', key: 'titles', type: 'codes', list: '资质', changes: 'free' },
  { id: '企业.称号', key: 'honours', type: 'codes', list: '资质' },
  { id: '企业.排名', key: 'rank', type: 'text', period: 'year' },
  { id: '企业.名称', key: 'name', type: 'text' },
  { id: '企业.成立日期', key: 'founded', type: 'date', changes: 'never' },
  { id: '企业.成立一年之日', type: 'date', formula: '加月(企业.成立日期, 12)' },
  { id: '企业.起算之日', key: 'counted_from', type: 'date', formula: 'if 企业.规上 then 企业.成立一年之日 else 企业.成立日期' },
  { id: '企业.事故日期', key: 'accident', type: 'date', nullable: true },
  { id: '企业.规上', key: 'above_scale', type: 'boolean', changes: 'free' },
  { id: '企业.统计在区', key: 'counted_here', type: 'boolean' },
  { id: '企业.认定', key: 'found_so', type: 'boolean', source: '主管部门' },
  { id: '企业.人均资产', type: 'number', formula: '企业.资产 / 企业.从业人员 * 人(1)', unit: '元' },
  {
    id: '家庭.成员',
    key: 'members',
    type: 'records',
    fields: [
      { id: '年龄', type: 'number', unit: '岁' },
      { id: '收入', type: 'number', unit: '元' },
      { id: '有房', type: 'boolean' },
      { id: '证书', type: 'codes', list: '资质', nullable: true },
      { id: '关系', type: 'code', list: '关系', nullable: true },
    ],
  },
]

const lists = [
  { id: '行业', members: [{ code: 'C' }, { code: 'C39', under: 'C' }, { code: 'C391', under: 'C39' }, { code: 'I' }] },
  { id: '资质', members: [{ code: '高新技术企业' }, { code: '专精特新' }] },
  { id: '关系', members: [{ code: '申请人' }, { code: '配偶' }, { code: '子女' }] },
]

/** Facts of all kinds, for tests. */
export const dictionary = dictionaryOf(facts, lists)

/** What is known of one subject on 30 June 2026. */
export const worldWith = (given: GivenFacts): World => worldOf(readFacts(given, dictionary, '2026-06-30'), dictionary)
