import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act, aHandedTask, aReturnedTask, findTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let teacher: string
const education = '440105-education'
const path = (id: string) => `/api/tasks/${id}/handing-on`
const body = { unitId: education, asked: '两个孩子的学位。', promise: { amount: 1, unit: 'workingDays' } }
const handOn = async (who: string, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), { ...body, ...more }, key)

beforeAll(async () => {
  t = await testApp()
  teacher = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: education, roles: ['clerk'] })
})
afterAll(() => t.close())

/** Returned by the tax service, then by education. */
async function returnedTwice() {
  const first = await aReturnedTask(t)
  const { tasks } = await act(t, t.cast.officer, path(first.id), body)
  await act(t, teacher, `/api/tasks/${tasks[0].id}/return`, { reason: '户籍不在本区。' })
  return findTask(t, first.requestId, tasks[0].id)
}

describe('handOnTask, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aReturnedTask(t)).id, { path, body }))

  it.each([
    ['nothing asked', { asked: '' }, 'malformed'],
    ['a promise in clock hours (R7.7)', { promise: { amount: 2, unit: 'clockHours' } }, 'malformed'],
    ['a promise of more than 400 (R7.7)', { promise: { amount: 401, unit: 'calendarDays' } }, 'malformed'],
    ['a unit that is not there', { unitId: '440105-nowhere' }, 'unknownUnit'],
  ])('refuses %s: 400', async (_what, more, code) => {
    const answer = await handOn(t.cast.officer, (await aReturnedTask(t)).id, more)
    expect([answer.status, answer.body.code]).toEqual([400, code])
  })

  it('hides the task from other units: 404', async () => {
    const { id, requestId } = await aReturnedTask(t)
    const { tasks } = await act(t, t.cast.officer, path(id), body)
    for (const unitId of [education, '440105-nowhere']) await expectHidden(t, tasks[0].id, { path, body: { ...body, unitId } })
    expect((await findTask(t, requestId, id)).status).toBe('handedOn')
  })

  it('is not for the unit, nor for a leader: 403; after the second return for the minister alone', async () => {
    const once = await aReturnedTask(t)
    const nowhere = { unitId: '440105-nowhere' }
    for (const who of [t.cast.clerk, t.cast.leader])
      for (const more of [{}, nowhere]) expect((await handOn(who, once.id, more)).body.code).toBe('mayNot')
    const twice = await returnedTwice()
    for (const who of [t.cast.officer, t.cast.deputy])
      for (const more of [{}, nowhere]) {
        const answer = await handOn(who, twice.id, more)
        expect([answer.status, answer.body.code]).toEqual([403, 'ministerHandsOn'])
      }
    expect(twice.whyNot.handOnTask).toBe('同一件事已退回两次，由项目部长转交或免办。')
    expect((await handOn(t.cast.minister, twice.id)).status).toBe(201)
    expect((await handOn(t.cast.officer, twice.id)).body.code).toBe('ministerHandsOn')
  })

  it('refuses one that is not returned, one’s own unit, a closed one: 409', async () => {
    expect((await handOn(t.cast.officer, (await aHandedTask(t)).id)).body.code).toBe('taskState')
    const { id } = await aReturnedTask(t)
    expect((await handOn(t.cast.officer, id, { unitId: '440105-investment' })).body.code).toBe('ownUnit')
    await t.db.updateTable('unit').set({ closed_at: t.now() }).where('id', '=', '440105-urban').execute()
    const closed = await handOn(t.cast.officer, id, { unitId: '440105-urban' })
    expect([closed.status, closed.body.code]).toEqual([409, 'unitClosed'])
  })
})

describe('a task handed on (R7.2)', () => {
  it('is a new one, linked, with full clocks of its own; the old one is over; the enterprise reads to whom (R11.3)', async () => {
    const old = await aReturnedTask(t)
    t.travel({ minutes: 30 })
    const answer = await handOn(t.cast.officer, old.id)
    expect([answer.status, answer.body.tasks[0].dueAt]).toEqual([201, '2026-11-26T10:00:00Z'])
    const task = await findTask(t, old.requestId, answer.body.tasks[0].id)
    expect(task).toMatchObject({ status: 'handed', unitName: '区教育局', replacesId: old.id, returns: 1 })
    expect(task.clock).toMatchObject({ kind: 'taskAcceptance', startedAt: t.now().toString(), stoppedAt: null })
    expect(await findTask(t, old.requestId, old.id)).toMatchObject({ status: 'handedOn', endedAt: t.now().toString() })
    const row = (await historyOf(t, 'task.handedOn')).find(one => one.subject_id === task.id)
    expect([row?.public, row?.data]).toEqual([true, { unit: '区教育局', dueAt: '11-26 18:00' }])
    expect((await (await t.as(teacher)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'task.handed', data: { taskId: task.id } })
    const { body: outside } = await (await t.as(t.cast.contact)).get(`/api/requests/${old.requestId}`)
    expect(outside.tasks.map((one: { unitName: string }) => one.unitName)).toEqual(['区教育局'])
  })

  it('is done once for the same key, and once at the same moment', async () => {
    const { id } = await aReturnedTask(t)
    const [one, two] = await Promise.all([handOn(t.cast.officer, id, {}, 'same'), handOn(t.cast.officer, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
    const other = await aReturnedTask(t)
    const answers = await Promise.all([handOn(t.cast.officer, other.id), handOn(t.cast.minister, other.id)])
    expect(answers.map(answer => answer.status).sort()).toEqual([201, 409])
  })
})
