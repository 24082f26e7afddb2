import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aKeyOf, anAppOf, requireOf } from '@yigen/testing/second-steps.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await anAppOf(t, t.cast.officer, 'officer01')
  await aKeyOf(t, t.cast.minister, 'minister01')
  await requireOf(t, 'officer')
})
afterAll(() => t.close())

const list = async (query = '') =>
  (await (await t.as(t.cast.securityAdministrator)).get(`/api/second-step-holders?${query.includes('limit') ? '' : 'limit=100'}${query}`))
    .body
const ids = async (query: string): Promise<string[]> => (await list(query)).rows.map(({ id }: { id: string }) => id)

describe('listSecondStepHolders', () => {
  it('is for administrators: 401, 403', async () => {
    expect((await t.withCookie('').get('/api/second-step-holders')).status).toBe(401)
    for (const who of [t.cast.leader, t.cast.contact]) expect((await (await t.as(who)).get('/api/second-step-holders')).status).toBe(403)
  })

  it('refuses a standing that is none: 400', async () => {
    expect((await (await t.as(t.cast.securityAdministrator)).get('/api/second-step-holders?standing=some')).status).toBe(400)
  })

  it('the office’s accounts, what each has; no contact, nobody of another district', async () => {
    const { rows } = await list()
    const of = (id: string) => rows.find((row: { id: string }) => row.id === id)
    expect(of(t.cast.officer)).toMatchObject({ required: true, totp: true, passkeys: 0, recoveryCodes: 10 })
    expect(of(t.cast.minister)).toMatchObject({ required: false, totp: false, passkeys: 1, recoveryCodes: 10 })
    expect([of(t.cast.contact), of(t.cast.outsider)]).toEqual([undefined, undefined])
  })

  it('by standing, by role, by name', async () => {
    expect((await ids('&standing=having')).sort()).toEqual([t.cast.officer, t.cast.minister].sort())
    expect(await ids('&standing=lacking')).not.toContain(t.cast.officer)
    expect(await ids('&standing=owing')).toContain(t.cast.deputy)
    expect(await ids('&standing=owing')).not.toContain(t.cast.leader)
    expect(await ids('&standing=having&role=minister')).toEqual([t.cast.minister])
    expect(await ids('&search=若溪')).toEqual([t.cast.officer])
  })

  it('page after page, each once', async () => {
    const all = await ids('')
    const found: string[] = []
    let after = ''
    for (let page = await list('&limit=3'); ; page = await list(`&limit=3&after=${after}`)) {
      found.push(...page.rows.map(({ id }: { id: string }) => id))
      expect(page.total).toBe(all.length)
      if (page.next === null) break
      after = page.next
    }
    expect(found).toEqual(all)
  })
})
