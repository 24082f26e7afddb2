import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

/** A policy with facts of every kind that can be typed, in a folder of its own. */
const text = `
id: rent
title: { zh: 租金补助, en: Rent subsidy }
number: 海府规〔2025〕1号
issuers: [海珠区人民政府]
facts:
  - { id: 企业.营业收入, type: number, unit: 万元, period: year, topic: 收入, source: 税务部门 }
  - { id: 企业.研发费用, type: number, unit: 万元, period: year, topic: 收入 }
  - { id: 企业.行业, type: code, list: 行业 }
  - { id: 企业.资质, type: codes, list: 资质 }
  - { id: 企业.所在街道, type: text }
  - { id: 企业.事故日期, type: date, nullable: true }
  - { id: 企业.其他情形, type: boolean, source: 区科工商信局 }
  - { id: 企业.场地, type: records, fields: [{ id: 面积, type: number, unit: ㎡ }, { id: 自用, type: boolean }] }
lists:
  - { id: 行业, members: [{ code: C39, label: 电子设备制造 }, { code: I65, label: 软件 }] }
  - { id: 资质, members: [高新技术企业, 专精特新] }
measures:
  - id: rent
    label: { zh: 租金补助, en: Rent subsidy }
    subject: enterprise
    effective: { from: 2025-01-01, to: 2027-12-31, cite: 第十条 }
    clauses:
      cite: 第二条
      all:
        - { id: 行业, when: '企业.行业 = "I65"', cite: { article: 第二条(一), text: '从事<软件>业' } }
        - { id: 资质, when: 'list contains(企业.资质, "高新技术企业")', cite: { article: 第二条(二), retold: 为高企 } }
        - { id: 街道, when: '企业.所在街道 in ("琶洲", "官洲")' }
        - { id: 事故, when: 企业.事故日期 = null }
        - { id: 场地, when: 'some s in 企业.场地 satisfies s.自用 and s.面积 >= 平方米(100)' }
        - any:
            - { id: 研发, when: 企业.研发费用 / 企业.营业收入 >= 百分之(5), cite: { article: 第三条, text: 占比不低于5% } }
            - { id: 其他, discretion: 企业.其他情形, by: 区科工商信局 }
    benefits:
      - { id: subsidy, label: 补助, kind: money, amount: { rate: 百分之(1), of: 上年(企业.营业收入) }, cite: 第四条 }
golden:
  asOf: 2026-06-30
  cases:
    - { measure: rent, facts: {}, verdict: unknown }
`

const folder = mkdtempSync(join(tmpdir(), 'policy-'))

/** Writes a file beside the policy and says where. */
export function fileOf(name: string, content: string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

export const rent = fileOf('rent.yaml', text)

/** What a command printed and what it said beside. */
export async function heardOf(act: () => Promise<number>): Promise<{ code: number; printed: string; said: string }> {
  const spies = (['log', 'error'] as const).map(name => vi.spyOn(console, name).mockImplementation(() => {}))
  try {
    const code = await act()
    const [printed = '', said = ''] = spies.map(({ mock }) => mock.calls.map(([line]) => String(line)).join('\n'))
    return { code, printed, said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
