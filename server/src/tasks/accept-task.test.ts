import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, aWaivedTask, findTask, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let head: string
const path = (id: string) => `/api/tasks/${id}/acceptance`
const accept = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)

beforeAll(async () => {
  t = await testApp()
  head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
})
afterAll(() => t.close())

describe('acceptTask, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aHandedTask(t)).id, { path, body: {} }))

  it('refuses a body that says something: 400', async () => {
    const answer = await (await t.as(t.cast.clerk)).post(path((await aHandedTask(t)).id), { promise: 3 })
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
  })

  it('hides the task from other units, and from the enterprise itself: 404', async () => {
    const { id } = await aHandedTask(t, { unitId: '440105-education' })
    await expectHidden(t, id, { path, body: {} })
    expect((await accept(t.cast.contact, id)).status).toBe(404)
  })

  it.each([['officer'], ['minister'], ['leader'], ['head']] as const)(
    'is not for the %s of the matter: 403 with whose it is',
    async role => {
      const answer = await accept(t.cast[role], (await aHandedTask(t)).id)
      expect([answer.status, answer.body.title]).toEqual([403, '这一步由区税务局来做。'])
    },
  )

  it.each([
    ['accepted', anAcceptedTask, '办理中'],
    ['returned', aReturnedTask, '已退回'],
    ['finished', aFinishedTask, '已办结'],
    ['waived', aWaivedTask, '已免办'],
  ])('refuses one that is %s: 409', async (_state, build, word) => {
    const answer = await accept(t.cast.clerk, (await build(t)).id)
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([409, 'taskState', `这项交办现在是“${word}”，不能接办。`])
  })
})

describe('a task accepted (R7.2)', () => {
  it('stops the 4 working hours, its own clock is the acceptor’s; the enterprise does not read who', async () => {
    const handed = await aHandedTask(t)
    t.travel({ minutes: 7 })
    const answer = await accept(head, handed.id)
    expect([answer.status, answer.body]).toEqual([200, { id: handed.id, status: 'accepted', at: t.now().toString() }])
    const task = await findTask(t, handed.requestId, handed.id)
    expect(task).toMatchObject({
      status: 'accepted',
      acceptedBy: '高承志',
      acceptedAt: t.now().toString(),
      clock: { kind: 'task', stoppedAt: null },
    })
    const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${handed.requestId}`)
    const clock = (kind: string) => matter.clocks.find((one: { kind: string }) => one.kind === kind)
    expect(clock('taskAcceptance')).toMatchObject({ stoppedAt: t.now().toString(), stoppedBy: 'task.accepted' })
    expect(clock('task').holderName).toBe('高承志')
    const row = (await historyOf(t, 'task.accepted')).find(one => one.request_id === handed.requestId)
    expect([row?.public, row?.subject_id, row?.data]).toEqual([false, handed.id, { unit: '区税务局' }])
    const { body: outside } = await (await t.as(t.cast.contact)).get(`/api/requests/${handed.requestId}`)
    expect(outside.tasks[0]).toMatchObject({ unitName: '区税务局', status: 'handed', asked: '', acceptedBy: null, acceptedAt: null })
    expect(JSON.stringify(outside)).not.toMatch(/高承志|接办/)
  })

  it('is done once for the same key', async () => {
    const { id, requestId } = await aHandedTask(t)
    const [first, second] = await Promise.all([accept(t.cast.clerk, id, 'same'), accept(t.cast.clerk, id, 'same')])
    expect([first.status, second.body]).toEqual([200, first.body])
    expect((await historyOf(t, 'task.accepted')).filter(row => row.request_id === requestId)).toHaveLength(1)
  })

  it('by two at the same moment: one has it, the other reads that it is taken', async () => {
    const { id } = await aHandedTask(t)
    const answers = await Promise.all([accept(t.cast.clerk, id), accept(head, id)])
    expect(answers.map(answer => answer.body.code ?? answer.body.status).sort()).toEqual(['accepted', 'taskState'])
  })

  it('and waived at the same moment: whoever comes first', async () => {
    const { id } = await aHandedTask(t)
    const waive = (await t.as(t.cast.minister)).post(`/api/tasks/${id}/waiver`, { reason: '企业已自行办好。' })
    const [accepted, waived] = await Promise.all([accept(t.cast.clerk, id), waive])
    expect(waived.status).toBe(200)
    expect(['accepted', 'taskState']).toContain(accepted.body.code ?? accepted.body.status)
    const open = await t.db.selectFrom('clock').select('id').where('subject_id', '=', id).where('stopped_at', 'is', null).execute()
    expect(open).toEqual([])
  })
})
