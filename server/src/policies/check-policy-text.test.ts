import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { policyText } from '@yigen/testing/policy-text.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const check = async (who: string | null, yaml: unknown = policyText()) => (await t.as(who)).post('/api/policies/check', { yaml })

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('checkPolicyText', () => {
  it('refuses in the order: 401, 400, 403', async () => {
    expect((await check(null)).status).toBe(401)
    expect((await check(t.cast.clerk, '')).status).toBe(400)
    for (const who of [t.cast.officer, t.cast.contact, t.cast.streetHead]) expect((await check(who)).body.code).toBe('mayNot')
  })

  it('says of every fault its line, which cases fail and what is doubtful; nothing is kept', async () => {
    const before = await written(t)
    expect((await check(t.cast.clerk)).body).toMatchObject({
      key: 'rent',
      problems: [],
      errors: [],
      golden: [{ passed: true }, { passed: true }],
    })
    const failing = (await check(t.cast.clerk, policyText({ share: 6 }))).body
    expect(failing.errors).toMatchObject([{ line: 23, zh: '黄金用例 1：应为 yes，实为 no' }])
    const unread = (await check(t.cast.clerk, policyText().replace('unit: 万元', 'unit: 万圆'))).body
    expect(unread).toMatchObject({ key: null, problems: [{ line: 6, en: expect.stringContaining('万圆') }] })
    const doubtful = policyText().replace(
      '      any:\n',
      '      any:\n        - { id: 二(零), all: [rent.营业收入 > 万元(5), rent.营业收入 < 万元(3)] }\n',
    )
    expect((await check(t.cast.clerk, doubtful)).body.doubts).toMatchObject([{ zh: '条款“二(零)”永远不成立' }])
    const script = '<script>alert(1)</script>'
    expect((await check(t.cast.clerk, policyText({ title: `"${script}"` }))).body.title.zh).toBe(script)
    expect({ ...((await written(t)) as object), keys: null }).toEqual({ ...(before as object), keys: null })
  })
})
