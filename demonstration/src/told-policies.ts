type Terms = { /** in force from its middle, for two years and a half */ year: number; share: number; most: number }

/** An invented policy of the district, as its terms are at a time. */
export const rentPolicy = ({ year, share, most }: Terms): string => `id: demonstration-building-rent
title: { zh: 楼宇入驻租金补贴（演示件）, en: Rent subsidy for moving into a building (demonstration) }
number: 演示件 ${year}-07
issuers: [海珠区科技工业商务和信息化局]
issued: ${year}-06-20
note: 这份政策是演示用的，条文、数字和文号都是编的。
sources:
  - { note: 演示件，没有原文, seen: ${year}-06-25 }
facts:
  - { id: 演示.入驻日期, label: 入驻楼宇的日期, type: date, owner: enterprise, changes: never, source: 租赁合同, topic: 租金 }
  - { id: 演示.自用面积, label: 自用面积, type: number, unit: ㎡, owner: enterprise, changes: free, source: 租赁合同, topic: 租金 }
  - { id: 演示.转租, label: 把场地转租给别人, type: boolean, owner: enterprise, changes: free, source: 街道, topic: 租金 }
  - { id: 演示.月租金, label: 每月租金, type: number, unit: 元, owner: enterprise, changes: free, source: 租赁合同, topic: 租金 }
  - { id: 演示.产业方向, label: 符合楼宇的产业方向, type: boolean, owner: enterprise, source: 琶洲管理委员会, topic: 行业, cost: 20 }
measures:
  - id: building-rent
    label: { zh: 楼宇入驻租金补贴, en: Rent subsidy }
    subject: enterprise
    effective: { from: ${year}-07-01, to: ${year + 2}-12-31, cite: { article: 第九条, text: 本办法自${year}年7月1日起施行，有效期至${year + 2}年12月31日。 } }
    windows: [{ from: ${year}-09-01, to: ${year}-12-31, cite: { article: 第七条, text: ${year}年度于9月1日至12月31日受理。 } }]
    clauses:
      cite: { article: 第三条, text: 申请补贴的企业应当同时符合下列条件： }
      all:
        - id: 三(一)
          when: 演示.入驻日期 >= date("${year}-01-01")
          cite: { article: 第三条(一), text: ${year}年1月1日（含）以后入驻； }
        - id: 三(二)
          when: 演示.自用面积 >= 平方米(300)
          cite: { article: 第三条(二), text: 自用面积不少于300平方米； }
        - id: 三(三)
          not: 演示.转租
          cite: { article: 第三条(三), text: 不得转租、分租； }
        - id: 三(四)
          discretion: 演示.产业方向
          by: 琶洲管理委员会
          cite: { article: 第三条(四), text: 经琶洲管理委员会认定符合楼宇产业方向。 }
    caps:
      - { id: most, limit: 万元(${most}), per: year, cite: { article: 第五条, text: 每家企业每年最高${most}万元。 } }
    benefits:
      - id: rent
        label: 租金补贴
        kind: money
        amount: { rate: 百分之(${share}), of: 演示.月租金 * 12 }
        caps: [most]
        cite: { article: 第四条, text: 按实际租金的${share}%补贴。 }
golden:
  asOf: ${year}-10-15
  bases:
    基线: { 演示.入驻日期: ${year}-03-01, 演示.自用面积: 300, 演示.转租: false, 演示.月租金: 40000, 演示.产业方向: true }
  cases:
    - { measure: building-rent, base: 基线, verdict: yes, note: 面积恰好到线 }
    - { measure: building-rent, base: 基线, facts: { 演示.自用面积: 299.99 }, verdict: no, deciding: 三(二) }
    - { measure: building-rent, base: 基线, missing: [演示.产业方向], verdict: unknown, deciding: 三(四), note: 还没有认定 }
    - { measure: building-rent, base: 基线, asOf: ${year}-08-31, verdict: no, deciding: windows, note: 还没有开始受理 }
`
