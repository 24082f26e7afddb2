import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aVerifiedResult } from '@yigen/testing/results.ts'
import { act } from '@yigen/testing/tasks.ts'
import { aPolicyFact } from '@yigen/testing/verdicts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id = t.cast.enterprise) => `/api/enterprises/${id}/policy-facts`

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listPolicyFacts', () => {
  it('is for whoever of the office sees the enterprise whole', async () => {
    expect((await (await t.as(null)).get(path())).status).toBe(401)
    for (const who of [t.cast.outsider, t.cast.contact, t.cast.foreignOfficer])
      expect((await (await t.as(who)).get(path())).status).toBe(404)
    expect((await (await t.as(t.cast.officer)).get(path(never))).status).toBe(404)
  })

  it('shows what was recorded, what the register and results say, and which holds', async () => {
    await aVerifiedResult(t, { kind: 'registeredCapital', period: '2026-03-02', value: 1_000_000_000 })
    const fact = { kind: 'foundedOn', period: '2026-11-24', day: '2024-03-25', source: '营业执照' }
    await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/facts`, fact)
    const first = await aPolicyFact(t, '企业.注册资本', 9_000_000, { day: '2026-01-02' }).catch(() => null)
    expect(first).toBeNull()
    await aPolicyFact(t, '企业.注册资本', 12_000_000)
    const { rows, mayRecord } = (await (await t.as(t.cast.leader)).get(path())).body
    expect(mayRecord).toBe(false)
    const said = rows.map((row: Record<string, string>) => [row.label, row.said, row.source, row.holds])
    expect(said).toEqual(
      expect.arrayContaining([
        ['注册资本', '12,000,000元', '电话 财务 李会计', true],
        ['注册资本', '10,000,000元', '成效 银行回单', false],
        ['成立日期', '2024-03-25', '企业名录 营业执照', true],
      ]),
    )
  })
})
