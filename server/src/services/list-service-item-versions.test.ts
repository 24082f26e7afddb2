import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const versions = async (who: string | null, code = 'tax-affairs') => (await t.as(who)).get(`/api/services/${code}/versions`)

describe('listServiceItemVersions', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await versions(null)).status).toBe(401)
  })

  it('knows no item that the district has not, and tells an enterprise of none: 404', async () => {
    expect((await versions(t.cast.officer, 'nothing')).status).toBe(404)
    for (const who of [t.cast.outsider, t.cast.contact]) expect((await versions(who)).status).toBe(404)
  })

  it('tells each version with when it held and who made it, the newest first', async () => {
    const administrator = await t.as(t.cast.systemAdministrator)
    const [first] = (await versions(t.cast.systemAdministrator)).body.rows
    const { nameZh, nameEn, phase, promise, materialsZh, materialsEn, officerDoes, hintEn } = first
    const same = { nameZh, nameEn, phase, promise, materialsZh, materialsEn, officerDoes, hintEn, leadUnitId: first.leadUnit.id }
    t.travel({ minutes: 5 })
    const answer = await administrator.send('PUT', '/api/services/tax-affairs', { ...same, hintZh: '写清税种和金额。', seen: 1 })
    expect(answer.status).toBe(200)
    const { body } = await versions(t.cast.leader)
    expect(body.rows).toMatchObject([
      { version: 2, hintZh: '写清税种和金额。', validFrom: t.now().toString(), validUntil: null, changedByName: '系统员' },
      { version: 1, hintZh: first.hintZh, validUntil: t.now().toString(), changedByName: null },
    ])
  })
})
