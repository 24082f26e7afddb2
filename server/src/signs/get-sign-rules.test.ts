import { signRuleNames, standardSignNumbers } from '@yigen/domain/signs/sign-rules.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aSign } from '@yigen/testing/signs.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('are those the product brings, in version 0, each with how many it lists now; for who follows enterprises (R23)', async () => {
  await aSign(t)
  const rules = async (who: string | null) => (await t.as(who)).get('/api/sign-rules')
  expect((await rules(null)).status).toBe(401)
  for (const who of [t.cast.contact, t.cast.clerk, t.cast.head]) expect((await rules(who)).status).toBe(403)
  const { body } = await rules(t.cast.officer)
  expect(body).toMatchObject({ version: 0, numbers: standardSignNumbers, off: [], publishedBy: null, mayPublish: false })
  expect(body.record.map((line: { rule: string }) => line.rule)).toEqual(signRuleNames)
  expect(body.record).toContainEqual({ rule: 'parentEvent', now: 1, listed: 1, answered: 0, cameTrue: 0 })
  expect((await rules(t.cast.minister)).body.mayPublish).toBe(true)
})
