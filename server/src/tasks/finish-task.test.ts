import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, aWaivedTask, findTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/tasks/${id}/finish`
const body = { result: '开票资格已核定，通知书在窗口等取。' }
const finish = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('finishTask, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await anAcceptedTask(t)).id, { path, body }))

  it.each([
    ['without a result', {}],
    ['with an empty one', { result: ' ' }],
    ['with one beyond 5,000 characters', { result: '长'.repeat(5001) }],
  ])('refuses %s: 400', async (_what, malformed) => {
    const answer = await (await t.as(t.cast.clerk)).post(path((await anAcceptedTask(t)).id), malformed)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'result'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body }))

  it('is not for the officer: 403', async () => {
    const answer = await finish(t.cast.officer, (await anAcceptedTask(t)).id)
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由区税务局来做。'])
  })

  it.each([
    ['returned', aReturnedTask, '已退回'],
    ['finished', aFinishedTask, '已办结'],
    ['waived', aWaivedTask, '已免办'],
  ])('refuses one that is %s: 409', async (_state, build, word) => {
    const answer = await finish(t.cast.clerk, (await build(t)).id)
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([409, 'taskState', `这项交办现在是“${word}”，不能办结。`])
  })
})

describe('a task finished', () => {
  it('stops its clock; its result is read by the enterprise, proposed for the settlement, and told to the officer (R4.8, R11.3)', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    t.travel({ minutes: 8 })
    expect((await finish(t.cast.clerk, id)).body).toEqual({ id, status: 'finished', at: t.now().toString() })
    const task = await findTask(t, requestId, id)
    expect(task).toMatchObject({ status: 'finished', result: body.result, endedAt: t.now().toString() })
    expect(task.clock).toMatchObject({ kind: 'task', stoppedAt: t.now().toString() })
    const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
    expect(matter.proposedSettlement).toBe(`区税务局：${body.result}`)
    expect(matter.whyNot.settleRequest).toBeNull()
    expect(matter.clock.kind).toBe('settlement')
    const { body: outside } = await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)
    expect(outside.tasks[0]).toMatchObject({ status: 'finished', result: body.result, asked: '', acceptedBy: null })
    expect(outside).not.toHaveProperty('proposedSettlement')
    const row = (await historyOf(t, 'task.finished')).find(one => one.subject_id === id)
    expect([row?.public, row?.data]).toEqual([true, { unit: '区税务局', words: body.result }])
    const { rows } = (await (await t.as(t.cast.officer)).get('/api/notices')).body
    expect(rows[0]).toMatchObject({ kind: 'task.finished', requestId })
  })

  it('without having been accepted: who finishes it has accepted it', async () => {
    const { id, requestId } = await aHandedTask(t)
    expect((await finish(t.cast.clerk, id)).status).toBe(200)
    expect(await findTask(t, requestId, id)).toMatchObject({ status: 'finished', acceptedBy: '梁砚秋', acceptedAt: t.now().toString() })
    const clocks = await t.db.selectFrom('clock').select(['kind', 'stopped_by', 'holder_id']).where('subject_id', '=', id).execute()
    expect(clocks.map(clock => clock.stopped_by)).toEqual(['task.finished', 'task.finished'])
    expect(clocks.find(clock => clock.kind === 'task')?.holder_id).toBe(t.cast.clerk)
  })

  it('after its time stays late on the record (R4.6)', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    t.travel({ hours: 24 * 5 })
    await finish(t.cast.clerk, id)
    const { clock } = await findTask(t, requestId, id)
    expect(Temporal.Instant.compare(clock?.stoppedAt ?? '', clock?.dueAt ?? '')).toBe(1)
  })

  it('is done once for the same key', async () => {
    const { id } = await anAcceptedTask(t)
    const [one, two] = await Promise.all([finish(t.cast.clerk, id, 'same'), finish(t.cast.clerk, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
    expect((await historyOf(t, 'task.finished')).filter(row => row.subject_id === id)).toHaveLength(1)
  })

  it('and waived at the same moment: one of the two comes too late, and says how it stands', async () => {
    const { id } = await anAcceptedTask(t)
    const waive = (await t.as(t.cast.minister)).post(`/api/tasks/${id}/waiver`, { reason: '企业已自行办好。' })
    const answers = await Promise.all([finish(t.cast.clerk, id), waive])
    expect(answers.map(answer => answer.body.code ?? 'done').sort()).toEqual(['done', 'taskState'])
  })

  it('and its matter withdrawn at the same moment: nothing is left running', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    const withdraw = (await t.as(t.cast.contact)).post(`/api/requests/${requestId}/withdrawal`, { reason: '房东已经办好了。' })
    const [finished, withdrawn] = await Promise.all([finish(t.cast.clerk, id), withdraw])
    expect(withdrawn.status).toBe(200)
    expect(['finished', 'taskOfEnded']).toContain(finished.body.code ?? finished.body.status)
    const open = await t.db.selectFrom('clock').select('id').where('request_id', '=', requestId).where('stopped_at', 'is', null).execute()
    expect(open).toEqual([])
  })
})
