import type { Role } from '@yigen/domain/members/role.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { statementsOf } from '@yigen/testing/statements.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const give = (memberId: string, ...roles: Role[]) => t.db.updateTable('member').set({ roles }).where('id', '=', memberId).execute()

it('roles count from the next request of a session that is open: given, taken and given back', async () => {
  const { officer } = t.cast
  const { id } = await aFiledRequest(t)
  const me = await t.as(officer)
  const seen = async () => [
    (await me.get('/api/session')).body.member.roles,
    (await me.get(`/api/requests/${id}`)).status,
    (await me.get('/api/team')).status,
  ]
  expect(await seen()).toEqual([['officer'], 200, 403])
  await give(officer, 'clerk')
  expect(await seen()).toEqual([['clerk'], 404, 403])
  await give(officer, 'officer', 'minister')
  expect(await seen()).toEqual([['officer', 'minister'], 200, 200])
  await give(officer, 'officer')
  expect(await seen()).toEqual([['officer'], 200, 403])
})

it('who is asked for again with the same roles is looked up once, with other roles twice', async () => {
  const me = await t.as(t.cast.minister)
  const lookUps = async () =>
    (await statementsOf(t.pool, () => me.get('/api/session'))).filter(text => text.includes('login_session')).length
  await lookUps()
  expect(await lookUps()).toBe(1)
  await give(t.cast.minister, 'minister', 'officer')
  expect([await lookUps(), await lookUps()]).toEqual([2, 1])
})
