import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const refused = async () => (await historyOf(t, 'member.refused')).map(({ actor_id, data }) => [actor_id, data])

it('who tries what is not theirs stays on record, once a minute; what is hidden, malformed or not now does not', async () => {
  const officer = await t.as(t.cast.officer)
  for (let i = 0; i < 3; i++)
    expect((await officer.send('PUT', `/api/members/${t.cast.clerk}/roles`, { roles: ['leader'] })).status).toBe(403)
  expect((await officer.get('/api/history')).status).toBe(403)
  expect((await officer.post(`/api/requests/${t.cast.enterprise}/notes`, { words: '看一眼' })).status).toBe(404)
  expect((await officer.post('/api/requests', {})).status).toBe(400)
  const why = (zh: string, en: string) => ({ zh: `这一步由${zh}来做。`, en: `This step is for ${en}.` })
  expect(await refused()).toEqual([
    [t.cast.officer, { act: 'grantRoles', why: why('安全管理员', '安全管理员') }],
    [t.cast.officer, { act: 'listHistory', why: why('审计管理员', '审计管理员') }],
  ])
})

it('the audit administrator reads it', async () => {
  const { rows } = (await (await t.as(t.cast.auditAdministrator)).get('/api/history?kind=member.refused')).body
  expect(rows.at(-1).sentence).toBe('试图 grantRoles，被拒绝：这一步由安全管理员来做。')
})
