/** A whole policy of one clause and two cases; what of it a test speaks of can be other. */
export const policyText = ({ id = 'rent', title = '租金补助', share = 5, from = '2025-01-01', facts = '' } = {}) => `id: ${id}
title: { zh: ${title}, en: Rent subsidy }
number: 海府规〔2025〕1号
issuers: [海珠区人民政府]
facts:
  - { id: ${id}.营业收入, type: number, unit: 万元, period: year }
  - { id: ${id}.研发费用, type: number, unit: 万元, period: year }
${facts}measures:
  - id: rent
    label: 租金补助
    subject: enterprise
    effective: { from: ${from}, to: 2027-12-31, cite: 第十条 }
    windows: [{ from: 2026-01-01, to: 2026-12-31, cite: 第七条 }]
    clauses:
      cite: 第二条
      any:
        - id: 二(一)
          when: ${id}.研发费用 / ${id}.营业收入 >= 百分之(${share})
          cite: { article: 第二条(一), text: 研发费用占营业收入的比例不低于5% }
golden:
  asOf: 2026-06-30
  cases:
    - { measure: rent, facts: { ${id}.营业收入: { 2025: 5000 }, ${id}.研发费用: { 2025: 250 } }, verdict: yes, deciding: 二(一) }
    - { measure: rent, facts: { ${id}.营业收入: { 2025: 5000 }, ${id}.研发费用: { 2025: 249 } }, verdict: no }
`
