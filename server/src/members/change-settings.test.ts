import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('changeSettings', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).send('PUT', '/api/session/settings', { language: 'en' })).status).toBe(401)
  })

  it('refuses a language the product does not speak, and any other field: 400', async () => {
    const officer = await t.as(t.cast.officer)
    expect((await officer.send('PUT', '/api/session/settings', { language: 'fr' })).body.errors[0].field).toBe('language')
    expect((await officer.send('PUT', '/api/session/settings', { language: 'en', roles: ['leader'] })).body.errors[0].field).toBe('roles')
  })

  it('is spoken to in that language from then on, and recorded', async () => {
    const officer = await t.as(t.cast.officer)
    expect((await officer.send('PUT', '/api/session/settings', { language: 'en' })).body).toEqual({ ok: true })
    expect((await officer.get('/api/session')).body.member.language).toBe('en')
    const { body } = await officer.send('POST', '/api/members', { name: '黄以衡', unitId: '440105-tax', loginName: 'tax02', roles: [] })
    expect(body.title).toBe('This step is for system administrator.')
    expect(await historyOf(t, 'member.settingsChanged')).toMatchObject([{ actor_id: t.cast.officer, data: { language: 'en' } }])
  })

  it('done twice with the same key is recorded once', async () => {
    const minister = await t.as(t.cast.minister)
    for (let i = 0; i < 2; i++) expect((await minister.send('PUT', '/api/session/settings', { language: 'en' }, 'key-1')).status).toBe(200)
    expect((await historyOf(t, 'member.settingsChanged')).filter(row => row.actor_id === t.cast.minister)).toHaveLength(1)
  })
})
