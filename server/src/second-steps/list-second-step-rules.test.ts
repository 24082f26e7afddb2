import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAppOf, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const path = '/api/second-step-rules'

describe('listSecondStepRules', () => {
  it('is for administrators: 401, 403', async () => {
    expect((await t.withCookie('').get(path)).status).toBe(401)
    for (const who of [t.cast.officer, t.cast.leader, t.cast.contact]) expect((await (await t.as(who)).get(path)).status).toBe(403)
  })

  it('names every role of the office, voluntary until somebody says otherwise', async () => {
    const { rows } = (await (await t.as(t.cast.auditAdministrator)).get(path)).body
    expect(rows.map(({ role }: { role: string }) => role)).toEqual([
      ...['officer', 'minister', 'clerk', 'head', 'leader', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
    ])
    expect(rows.every((row: { required: boolean; setBy: null }) => !row.required && row.setBy === null)).toBe(true)
  })

  it('says who set it when, and of how many how many have one; not of another district', async () => {
    const caller = await t.as(t.cast.systemAdministrator)
    const officers = async () => (await caller.get(path)).body.rows[0]
    const { holders } = await officers()
    await anAppOf(t, t.cast.officer, 'officer01')
    await requireOf(t, 'officer')
    expect(await officers()).toEqual({ role: 'officer', required: true, setBy: '安全员', setAt: t.now().toString(), holders, having: 1 })
  })
})
