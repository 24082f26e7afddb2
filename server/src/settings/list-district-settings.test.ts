import { standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async (who: string | null) => (await t.as(who)).get('/api/district/settings/versions')

describe('listDistrictSettings', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await list(null)).status).toBe(401)
  })

  it('is the office’s: 403 for an enterprise', async () => {
    expect((await list(t.cast.contact)).status).toBe(403)
  })

  it('tells every version, the newest first, with who made it', async () => {
    const numbers = { ...standardNumbers, pauseDays: 20 }
    const body = { workingTime: [{ from: '09:00', to: '17:00' }], numbers, seen: 0 }
    await (await t.as(t.cast.systemAdministrator)).send('PUT', '/api/district/settings', body)
    const { body: listed } = await list(t.cast.leader)
    expect(listed.rows).toMatchObject([
      { version: 1, numbers, workingTime: [{ from: '09:00', to: '17:00' }], changedByName: '系统员' },
      { version: 0, numbers: standardNumbers, changedByName: null },
    ])
  })
})
