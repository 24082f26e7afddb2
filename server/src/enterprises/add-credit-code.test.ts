import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())
const add = async (memberId: string | null, id: string, code: unknown = '91350100M000100Y43') =>
  (await test.as(memberId)).post(`/api/enterprises/${id}/credit-code`, { code })

describe('addCreditCode', () => {
  it('refuses a stranger and a code that is none', async () => {
    expect((await add(null, test.cast.enterprise)).status).toBe(401)
    expect((await add(test.cast.officer, test.cast.enterprise, 42)).status).toBe(400)
    expect((await add(test.cast.officer, test.cast.enterprise, '91350100M000100Y4企')).body.code).toBe('creditCodeFaulty')
  })

  it('is invisible to a foreign contact, and not for an officer who does not hold it', async () => {
    expect((await add(test.cast.foreignContact, test.cast.enterprise)).status).toBe(404)
    expect((await add(test.cast.officer, randomUUID())).status).toBe(404)
    expect((await add(test.cast.foreignOfficer, test.cast.enterprise)).status).toBe(403)
    expect((await add(test.cast.contact, test.cast.enterprise)).status).toBe(403)
  })

  it('adds it once (R2.1): it is its own and nobody else’s', async () => {
    expect((await add(test.cast.officer, test.cast.enterprise, '９１350100 M000100Y43')).status).toBe(200)
    expect((await add(test.cast.officer, test.cast.enterprise)).body.code).toBe('codeThere')
    expect((await add(test.cast.foreignOfficer, test.cast.foreignEnterprise)).body.code).toBe('codeTaken')
    expect((await (await test.as(test.cast.officer)).get(`/api/enterprises/${test.cast.enterprise}`)).body.code).toBe('91350100M000100Y43')
  })
})
