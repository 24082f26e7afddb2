/** A whole small policy to begin with: every part that a text has to have. */
export const sampleText = `id: my-policy
title: 政策名称
number: 发文字号
issuers: [发文机关]
facts:
  - { id: 企业.营业收入, type: number, unit: 万元, period: year, source: 税务部门 }
  - { id: 企业.研发费用, type: number, unit: 万元, period: year, source: 税务部门 }
measures:
  - id: grant
    label: 补助名称
    subject: enterprise
    effective: { from: 2026-01-01, to: 2027-12-31, cite: 第十条 }
    clauses:
      cite: 第二条
      all:
        - id: 二(一)
          when: 企业.研发费用 / 企业.营业收入 >= 百分之(5)
          cite: { article: 第二条(一), text: 研发费用占营业收入的比例不低于5% }
golden:
  asOf: 2026-06-30
  cases:
    - { measure: grant, facts: { 企业.营业收入: { 2025: 5000 }, 企业.研发费用: { 2025: 250 } }, verdict: yes }
    - { measure: grant, facts: { 企业.营业收入: { 2025: 5000 }, 企业.研发费用: { 2025: 249 } }, verdict: no, deciding: 二(一) }
`
