import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act, aFinishedTask, aHandedTask, anAcceptedTask, findTask, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let head: string
let colleague: string
const path = (id: string) => `/api/tasks/${id}/handler`
const name = async (who: string, id: string, handlerId = colleague, key?: string) => (await t.as(who)).post(path(id), { handlerId }, key)

beforeAll(async () => {
  t = await testApp()
  head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
  colleague = await makeMember(t.db, t.now(), { name: '江映月', unitId: tax, roles: ['clerk'] })
})
afterAll(() => t.close())

describe('nameHandler, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () =>
    expectNobody(t, (await anAcceptedTask(t)).id, { path, body: { handlerId: colleague } }))

  it('refuses one without a person: 400', async () => {
    const answer = await (await t.as(head)).post(path((await anAcceptedTask(t)).id), { handlerId: '江映月' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'handlerId'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body: { handlerId: colleague } }))

  it('is not for the officer of the matter: 403', async () => {
    expect((await name(t.cast.officer, (await anAcceptedTask(t)).id)).body.code).toBe('mayNot')
  })

  it('refuses somebody who is not of the unit: 400', async () => {
    const answer = await name(head, (await anAcceptedTask(t)).id, t.cast.officer)
    expect([answer.status, answer.body.title]).toEqual([400, '区税务局没有这位经办人。'])
  })

  it.each([
    ['handed', aHandedTask],
    ['finished', aFinishedTask],
  ])('refuses one that is %s: 409', async (_state, build) => {
    const answer = await name(head, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'taskState'])
  })
})

describe('the colleague who does it (R7.5)', () => {
  it('holds its clock, sees it on Today and is told; the enterprise does not read who', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    const answer = await name(head, id)
    expect([answer.status, answer.body]).toEqual([200, { id, status: 'accepted', at: t.now().toString() }])
    expect(await findTask(t, requestId, id)).toMatchObject({ handlerId: colleague, handler: '江映月', acceptedBy: '梁砚秋' })
    const { body: day } = await (await t.as(colleague)).get('/api/today')
    expect(day.rows.find((row: { taskId: string | null }) => row.taskId === id)?.next).toBe('finish')
    expect((await (await t.as(colleague)).get('/api/notices')).body.rows[0]).toMatchObject({
      kind: 'task.handlerNamed',
      sentence: expect.stringContaining('高承志指定你经办'),
    })
    const row = (await historyOf(t, 'task.handlerNamed')).find(one => one.subject_id === id)
    expect([row?.public, row?.data]).toEqual([false, { unit: '区税务局', handler: '江映月' }])
    expect(JSON.stringify((await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body)).not.toContain('江映月')
  })

  it('is urged, and keeps the clock of a result that was sent back', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    await name(head, id)
    await act(t, t.cast.officer, `/api/tasks/${id}/urging`, { words: '请今天给意见。' })
    expect((await (await t.as(colleague)).get('/api/notices')).body.rows[0].kind).toBe('task.urged')
    await act(t, colleague, `/api/tasks/${id}/finish`, { result: '已核定。' })
    await act(t, t.cast.officer, `/api/tasks/${id}/sending-back`, { why: '缺哪两份材料？' })
    expect((await (await t.as(colleague)).get('/api/notices')).body.rows[0].kind).toBe('task.sentBack')
    const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
    const running = matter.clocks.find((one: { kind: string; stoppedAt: string | null }) => one.kind === 'task' && one.stoppedAt === null)
    expect(running.holderName).toBe('江映月')
  })

  it('is done once for the same key', async () => {
    const { id } = await anAcceptedTask(t)
    const [one, two] = await Promise.all([name(head, id, colleague, 'same'), name(head, id, colleague, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
