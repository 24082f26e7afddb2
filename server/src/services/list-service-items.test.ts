import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

type Item = {
  code: string
  version: number
  phase: string
  promise: object
  leadUnit: { name: string }
  helpingUnits: { name: string }[]
  officerDoes: string[]
}
const list = async (who: string | null) => (await t.as(who)).get('/api/services')

describe('listServiceItems', () => {
  it('refuses nobody: 401', async () => {
    expect((await list(null)).status).toBe(401)
  })

  it.each(['contact', 'officer', 'clerk', 'leader'] as const)('the %s reads the catalogue along the life of an enterprise', async role => {
    const { status, body } = await list(t.cast[role])
    const phases = body.rows.map((item: Item) => item.phase)
    expect(status).toBe(200)
    expect(body.rows.length).toBeGreaterThanOrEqual(14)
    expect([...new Set(phases)]).toEqual(['talk', 'sign', 'register', 'build', 'invoice', 'staff', 'grow'])
    expect(phases).toEqual([...phases].sort((a, b) => phases.indexOf(a) - phases.indexOf(b)))
  })

  it('each with its promise, who leads it and who helps, by name', async () => {
    const { body } = await list(t.cast.contact)
    expect(body.rows.find((item: Item) => item.code === 'business-licence')).toMatchObject({
      nameZh: '营业执照',
      nameEn: 'Business licence',
      promise: { amount: 1, unit: 'workingDays' },
      officerDoes: ['accompany', 'onBehalf'],
    })
    const unnamed = body.rows.filter((item: Item) => item.leadUnit.name.startsWith('440105') || item.helpingUnits.some(unit => !unit.name))
    expect(unnamed).toEqual([])
  })

  it('in the version of today alone', async () => {
    await t.db.updateTable('service_item').set({ valid_until: t.now() }).where('code', '=', 'event-permit').execute()
    const { body } = await list(t.cast.contact)
    const codes = body.rows.map((item: Item) => item.code)
    expect(codes).not.toContain('event-permit')
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('of what was retired, only what matters were filed under, when they are looked for', async () => {
    const retired = async () => (await (await t.as(t.cast.officer)).get('/api/services?retired=true&filed=true')).body.rows
    expect(await retired()).toEqual([])
    await aFiledRequest(t, { serviceCode: 'market-access' })
    await t.db.updateTable('service_item').set({ valid_until: t.now() }).where('code', '=', 'market-access').execute()
    expect(await retired()).toMatchObject([{ code: 'market-access' }])
  })
})
