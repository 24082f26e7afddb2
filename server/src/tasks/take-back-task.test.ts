import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act, aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, aWaivedTask, findTask, street } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/tasks/${id}/taking-back`
const takeBack = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('takeBackTask, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aHandedTask(t)).id, { path, body: {} }))

  it('refuses a body that says something: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aHandedTask(t)).id), { reason: '交错了。' })
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body: {} }))

  it.each([['clerk'], ['deputy'], ['minister'], ['leader']] as const)('is not for the %s: 403 with who handed it out', async role => {
    const answer = await takeBack(t.cast[role], (await aHandedTask(t)).id)
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由陈若溪来做。'])
  })

  it.each([
    ['accepted', anAcceptedTask, '办理中'],
    ['returned', aReturnedTask, '已退回'],
    ['finished', aFinishedTask, '已办结'],
    ['waived', aWaivedTask, '已免办'],
  ])('refuses one that is %s: 409', async (_state, build, word) => {
    const answer = await takeBack(t.cast.officer, (await build(t)).id)
    expect([answer.status, answer.body.title]).toEqual([409, `这项交办现在是“${word}”，不能撤回。`])
  })
})

describe('a task taken back (R7.6)', () => {
  it('stops its clocks, tells the unit and the matter no longer waits; the enterprise reads none of it', async () => {
    const { id, requestId } = await aHandedTask(t)
    t.travel({ minutes: 3 })
    const answer = await takeBack(t.cast.officer, id)
    expect([answer.status, answer.body]).toEqual([200, { id, status: 'takenBack', at: t.now().toString() }])
    const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
    expect(matter.tasks).toMatchObject([{ status: 'takenBack', endedAt: t.now().toString() }])
    expect(matter.whyNot.settleRequest).toBeNull()
    const running = await t.db.selectFrom('clock').select('id').where('subject_id', '=', id).where('stopped_at', 'is', null).execute()
    expect(running).toEqual([])
    expect((await (await t.as(t.cast.clerk)).get('/api/notices')).body.rows[0]).toMatchObject({
      kind: 'task.takenBack',
      sentence: expect.stringContaining('陈若溪撤回了'),
    })
    const row = (await historyOf(t, 'task.takenBack')).find(one => one.subject_id === id)
    expect([row?.public, row?.data]).toEqual([false, { unit: '区税务局' }])
    expect((await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body.tasks).toEqual([])
  })

  it('that took the place of a returned one lets that be handed on again (R7.2)', async () => {
    const returned = await aReturnedTask(t)
    const on = { unitId: street, asked: '核查到了哪一步。', promise: { amount: 1, unit: 'workingDays' } }
    const { tasks } = await act(t, t.cast.officer, `/api/tasks/${returned.id}/handing-on`, on)
    await act(t, t.cast.officer, path(tasks[0].id), {})
    expect(await findTask(t, returned.requestId, returned.id)).toMatchObject({ status: 'returned', endedAt: null })
    const again = await act(t, t.cast.officer, `/api/tasks/${returned.id}/handing-on`, { ...on, unitId: '440105-housing' })
    expect((await findTask(t, returned.requestId, again.tasks[0].id)).replacesId).toBe(returned.id)
  })

  it('is done once for the same key', async () => {
    const { id } = await aHandedTask(t)
    const [one, two] = await Promise.all([takeBack(t.cast.officer, id, 'same'), takeBack(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('and accepted at the same moment: one of the two comes too late', async () => {
    const { id } = await aHandedTask(t)
    const accept = (await t.as(t.cast.clerk)).post(`/api/tasks/${id}/acceptance`, {})
    const answers = await Promise.all([takeBack(t.cast.officer, id), accept])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })
})
