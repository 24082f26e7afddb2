import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act, aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, aWaivedTask, findTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let teacher: string
const education = '440105-education'
const path = (id: string) => `/api/tasks/${id}/return`
const body = { reason: '开票资格由市局核定，不属本局。' }
const giveBack = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)
const onTo = { unitId: education, asked: '两个孩子的学位。', promise: { amount: 1, unit: 'workingDays' } }
const told = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.rows

beforeAll(async () => {
  t = await testApp()
  teacher = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: education, roles: ['clerk'] })
})
afterAll(() => t.close())

describe('returnTask, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aHandedTask(t)).id, { path, body }))

  it.each([
    ['without a reason', {}],
    ['with an empty one', { reason: '  ' }],
  ])('refuses %s: 400', async (_what, malformed) => {
    const { id } = await aHandedTask(t)
    const answer = await (await t.as(t.cast.clerk)).post(path(id), malformed)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the task from other units: 404', async () => expectHidden(t, (await aHandedTask(t, { unitId: education })).id, { path, body }))

  it('is not for the officer: 403', async () => {
    const answer = await giveBack(t.cast.officer, (await aHandedTask(t)).id)
    expect([answer.status, answer.body.code]).toEqual([403, 'mayNot'])
  })

  it.each([
    ['returned', aReturnedTask],
    ['finished', aFinishedTask],
    ['waived', aWaivedTask],
  ])('refuses one that is %s: 409', async (_state, build) => {
    const answer = await giveBack(t.cast.clerk, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'taskState'])
  })
})

describe('a task returned (R7.2)', () => {
  it.each([
    ['at once', aHandedTask],
    ['after it was accepted', anAcceptedTask],
  ])('%s: its clocks stop, it stays open with the reason, the officer is told and not the enterprise', async (_when, build) => {
    const { id, requestId } = await build(t)
    t.travel({ minutes: 7 })
    const answer = await giveBack(t.cast.clerk, id)
    expect([answer.status, answer.body.status]).toEqual([200, 'returned'])
    const task = await findTask(t, requestId, id)
    expect(task).toMatchObject({ status: 'returned', returns: 1, returnReason: body.reason, endedAt: null })
    expect(task.clock).toMatchObject({ kind: 'task', stoppedAt: t.now().toString() })
    const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
    expect(matter.whyNot.settleRequest).toBe('还有 1 项交办没有办结：区税务局。')
    expect(matter.turn).toBe('me')
    expect((await told(t.cast.officer))[0]).toMatchObject({
      kind: 'task.returned',
      sentence: `区税务局退回了“二次消防能否先于房东的一次消防验收”的交办：${body.reason}`,
    })
    const row = (await historyOf(t, 'task.returned')).find(one => one.request_id === requestId)
    expect([row?.public, row?.data]).toEqual([false, { unit: '区税务局', words: body.reason }])
    const { body: outside } = await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)
    expect(outside.tasks[0]).toMatchObject({ status: 'handed', returnReason: null })
    expect(JSON.stringify(outside)).not.toContain(body.reason)
  })

  it('a second time goes to the minister; a third return of the question is refused: 409', async () => {
    const first = await aReturnedTask(t)
    const handedOn = await act(t, t.cast.officer, `/api/tasks/${first.id}/handing-on`, onTo)
    const before = (await told(t.cast.minister)).length
    await giveBack(teacher, handedOn.tasks[0].id)
    const news = (await told(t.cast.minister)).slice(0, (await told(t.cast.minister)).length - before)
    expect(news.map((one: { kind: string }) => one.kind)).toEqual(['task.returnedTwice'])
    expect((await told(t.cast.officer))[0].kind).toBe('task.returned')
    const again = await act(t, t.cast.minister, `/api/tasks/${handedOn.tasks[0].id}/handing-on`, { ...onTo, unitId: '440105-tax' })
    const third = await giveBack(t.cast.clerk, again.tasks[0].id)
    expect([third.status, third.body.code]).toEqual([409, 'returnedTwice'])
    const task = await findTask(t, first.requestId, again.tasks[0].id)
    expect([task.status, task.returns]).toEqual(['handed', 2])
  })

  it('is done once for the same key', async () => {
    const { id } = await aHandedTask(t)
    const [one, two] = await Promise.all([giveBack(t.cast.clerk, id, 'same'), giveBack(t.cast.clerk, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('and finished at the same moment: one of the two comes too late', async () => {
    const { id } = await anAcceptedTask(t)
    const finish = (await t.as(t.cast.clerk)).post(`/api/tasks/${id}/finish`, { result: '已核定。' })
    const answers = await Promise.all([giveBack(t.cast.clerk, id), finish])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })
})
