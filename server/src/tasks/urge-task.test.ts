import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, findTask, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let head: string
let second: string
const path = (id: string) => `/api/tasks/${id}/urging`
const body = { words: '企业 12 月 10 日要开业，请今天给意见。' }
const urge = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)
const noticesOf = async (who: string) =>
  (await (await t.as(who)).get('/api/notices')).body.rows.filter((row: { kind: string }) => row.kind === 'task.urged')

beforeAll(async () => {
  t = await testApp()
  head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
  second = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: tax, roles: ['clerk'] })
})
afterAll(() => t.close())

describe('urgeTask, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aHandedTask(t)).id, { path, body }))

  it('refuses words beyond 500 characters: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aHandedTask(t)).id), { words: '催'.repeat(501) })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body }))

  it('is not for the unit itself: 403', async () => {
    const answer = await urge(t.cast.clerk, (await aHandedTask(t)).id)
    expect([answer.status, answer.body.code]).toEqual([403, 'mayNot'])
  })

  it.each([
    ['returned', aReturnedTask],
    ['finished', aFinishedTask],
  ])('refuses one that is %s: 409', async (_state, build) => {
    const answer = await urge(t.cast.officer, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'taskState'])
  })
})

describe('催办 (R7.3)', () => {
  it.each([['officer'], ['deputy'], ['minister'], ['leader']] as const)('by the %s is recorded and moves no clock', async role => {
    const before = await anAcceptedTask(t)
    expect((await urge(t.cast[role], before.id)).body).toEqual({ id: before.id, status: 'accepted', at: t.now().toString() })
    const task = await findTask(t, before.requestId, before.id)
    expect([task.urgings, task.clock]).toEqual([1, before.clock])
    const row = (await historyOf(t, 'task.urged')).find(one => one.subject_id === before.id)
    expect([row?.public, row?.data]).toEqual([false, { unit: '区税务局', ...body }])
  })

  it('is read by who accepted it and by the head; before that by everybody who could accept it', async () => {
    const [before, ofHead] = [(await noticesOf(second)).length, (await noticesOf(head)).length]
    await urge(t.cast.officer, (await anAcceptedTask(t)).id)
    expect([(await noticesOf(second)).length, (await noticesOf(head)).length]).toEqual([before, ofHead + 1])
    expect((await noticesOf(t.cast.clerk))[0].sentence).toBe('陈若溪催办“二次消防能否先于房东的一次消防验收”（区税务局）。')
    await urge(t.cast.officer, (await aHandedTask(t)).id)
    expect([(await noticesOf(second)).length, (await noticesOf(head)).length]).toEqual([before + 1, ofHead + 2])
  })

  it('is done once for the same key, and may be done again with another', async () => {
    const { id, requestId } = await aHandedTask(t)
    const [one, two] = await Promise.all([urge(t.cast.officer, id, 'same'), urge(t.cast.officer, id, 'same')])
    expect(two.body).toEqual(one.body)
    await urge(t.cast.officer, id)
    expect((await findTask(t, requestId, id)).urgings).toBe(2)
  })
})
