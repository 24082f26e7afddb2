import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeMember } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chainOf } from './chain.queries.ts'

let t: TestApp
let ofUnit: string
let other: string
beforeAll(async () => {
  t = await testApp()
  ofUnit = await makeMember(t.db, t.now(), { name: '康令仪', unitId: haizhu, roles: ['leader'] })
  other = await makeMember(t.db, t.now(), { name: '陆知章', unitId: haizhu, roles: ['leader'] })
  await t.db.updateTable('unit').set({ leader_id: ofUnit }).where('id', '=', '440105-investment').execute()
})
afterAll(() => t.close())

const line = () => chainOf(t.db, haizhu, { officerId: t.cast.officer, enterpriseId: null }, t.now())
const leaderAbove = async () => (await line()).leader?.id ?? null
const lastLeader = async () => (await line()).lastLeader?.id ?? null
const put = (id: string, state: 'invited' | 'active' | 'disabled') =>
  t.db.updateTable('member').set({ state }).where('id', '=', id).execute()

describe('the leader above an officer (R10.2)', () => {
  it('is the unit’s, without one who is active the district’s default leader, then any active one', async () => {
    expect(await leaderAbove()).toBe(ofUnit)
    await put(ofUnit, 'disabled')
    expect(await leaderAbove()).toBe(t.cast.leader)
    await put(t.cast.leader, 'disabled')
    expect([await leaderAbove(), await lastLeader()]).toEqual([null, other])
    await put(other, 'disabled')
    expect([await leaderAbove(), await lastLeader()]).toEqual([null, null])
  })

  it('is nobody who was invited and has not come yet, as a decision is given to none of them', async () => {
    await put(ofUnit, 'invited')
    await put(t.cast.leader, 'active')
    expect(await leaderAbove()).toBe(t.cast.leader)
    await put(ofUnit, 'active')
    expect(await leaderAbove()).toBe(ofUnit)
  })
})
