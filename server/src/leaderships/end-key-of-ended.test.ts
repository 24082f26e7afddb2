import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import {
  aKeyProject,
  aLeaderProposal,
  anEndOfKey,
  announceEnd,
  aPlannedProject,
  clocksOfProject,
  leadOf,
} from '@yigen/testing/key-projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('the end of a key project (R14.4)', () => {
  it.each([
    ['landed', '已落地'],
    ['lost', '未落地'],
  ] as const)('%s is the end of key, and of its reviews', async (why, words) => {
    const id = await aKeyProject(t)
    await announceEnd(t, id, why)
    expect(await leadOf(t, id)).toEqual({ isKey: false, leader: null, running: [] })
    expect(await clocksOfProject(t, id, 'review')).toMatchObject([{ stopped_by: 'leadership.ended' }])
    const [told] = (await (await t.as(t.cast.leader)).get('/api/notices')).body.rows
    expect(told.sentence).toBe(`项目“鹭汀智能研发中心”${words}，不再列为重点项目。`)
    expect((await historyOf(t, 'leadership.ended')).at(-1)).toMatchObject({ subject_id: id, public: false })
  })

  it('lets what waited for an answer lapse', async () => {
    const change = await aLeaderProposal(t)
    await announceEnd(t, change.id, 'lost')
    expect(await clocksOfProject(t, change.id, 'leaderAnswer')).toMatchObject([{ stopped_by: 'leadership.lapsed' }])
    const end = await anEndOfKey(t)
    await announceEnd(t, end, 'landed')
    expect(await clocksOfProject(t, end, 'endOfKeyAnswer')).toMatchObject([{ stopped_by: 'leadership.ended' }])
    const open = await t.db.selectFrom('key_end_proposal').select('status').where('project_id', '=', end).execute()
    expect(open).toEqual([{ status: 'lapsed' }])
  })

  it('says nothing of one that was not key', async () => {
    const id = await aPlannedProject(t)
    const before = (await historyOf(t, 'leadership.ended')).length
    await announceEnd(t, id, 'lost')
    expect((await historyOf(t, 'leadership.ended')).length).toBe(before)
  })
})
