import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import {
  act,
  aFinishedTask,
  aHandedTask,
  anAcceptedTask,
  anExtensionAsked,
  aReturnedTask,
  aWaivedTask,
  findTask,
  tax,
} from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let head: string
const path = (id: string) => `/api/tasks/${id}/sending-back`
const body = { why: '缺哪两份材料，请写明由谁出、几时能出。' }
const sendBack = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
  head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
})
afterAll(() => t.close())

describe('sendBackTask, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aFinishedTask(t)).id, { path, body }))

  it('refuses one without a word why: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aFinishedTask(t)).id), { why: '' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'why'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body }))

  it.each([['clerk'], ['leader']] as const)('is not for the %s: 403', async role => {
    const answer = await sendBack(t.cast[role], (await aFinishedTask(t)).id)
    expect([answer.status, answer.body.code]).toEqual([403, 'mayNot'])
  })

  it.each([
    ['handed', aHandedTask],
    ['accepted', anAcceptedTask],
    ['returned', aReturnedTask],
    ['waived', aWaivedTask],
  ])('refuses one that is %s: 409', async (_state, build) => {
    const answer = await sendBack(t.cast.officer, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'taskState'])
  })

  it('refuses a second time, and once the matter is over: 409', async () => {
    const { id } = await aFinishedTask(t)
    await act(t, t.cast.officer, path(id), body)
    await act(t, t.cast.clerk, `/api/tasks/${id}/finish`, { result: '检测报告由房东出，周五。' })
    const again = await sendBack(t.cast.officer, id)
    expect([again.status, again.body.code, again.body.title]).toEqual([409, 'sentBackOnce', '已经发回过一次，不能再发回。'])
    const other = await aFinishedTask(t)
    await act(t, t.cast.contact, `/api/requests/${other.requestId}/withdrawal`, { reason: '不办了。' })
    expect((await sendBack(t.cast.officer, other.id)).body.code).toBe('taskOfEnded')
  })
})

describe('a result sent back (R7.3)', () => {
  it('is accepted again and its clock goes on: same start, same due time; the first stop stays on record', async () => {
    const before = await aFinishedTask(t)
    t.travel({ hours: 2 })
    expect((await sendBack(t.cast.officer, before.id)).body).toEqual({ id: before.id, status: 'accepted', at: t.now().toString() })
    const task = await findTask(t, before.requestId, before.id)
    expect(task).toMatchObject({ status: 'accepted', acceptedBy: '梁砚秋', endedAt: null, sentBackWhy: body.why, result: before.result })
    expect([task.clock?.startedAt, task.clock?.dueAt, task.clock?.stoppedAt]).toEqual([before.clock?.startedAt, before.clock?.dueAt, null])
    const clocks = await t.db
      .selectFrom('clock')
      .select(['stopped_at', 'holder_id'])
      .where('subject_id', '=', before.id)
      .where('kind', '=', 'task')
      .execute()
    expect(clocks.map(clock => clock.stopped_at?.toString() ?? null).sort()).toEqual([before.clock?.stoppedAt, null].sort())
    expect(clocks.every(clock => clock.holder_id === t.cast.clerk)).toBe(true)
    const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${before.requestId}`)
    expect(matter.proposedSettlement).toBe('')
    expect(matter.whyNot.settleRequest).toContain('区税务局')
    for (const who of [t.cast.clerk, head])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'task.sentBack', data: { words: body.why } })
    const row = (await historyOf(t, 'task.sentBack')).find(one => one.subject_id === before.id)
    expect([row?.public, row?.data]).toEqual([false, { unit: '区税务局', words: body.why }])
    expect((await (await t.as(t.cast.contact)).get(`/api/requests/${before.requestId}`)).body.tasks[0]).toMatchObject({
      status: 'handed',
      result: null,
    })
  })

  it('fires no rung twice: what the ladder told before the first result is not told again (R10.2)', async () => {
    const task = await anAcceptedTask(t)
    t.travel(Temporal.Instant.from(task.clock?.dueAt ?? '').add({ minutes: 1 }))
    await sweepClocks(t.db, t.now())
    await act(t, t.cast.clerk, `/api/tasks/${task.id}/finish`, { result: '已核定。' })
    await sendBack(t.cast.officer, task.id)
    await sweepClocks(t.db, t.now())
    const rungs = await t.db
      .selectFrom('clock_rung as g')
      .innerJoin('clock as c', 'c.id', 'g.clock_id')
      .select('g.position')
      .where('c.subject_id', '=', task.id)
      .where('c.kind', '=', 'task')
      .orderBy('g.position')
      .execute()
    expect(rungs.map(rung => rung.position)).toEqual([0, 1])
  })

  it('does not bring back more time that was asked for before the finish: it lapsed, and can be asked for anew (R7.5)', async () => {
    const { id, requestId } = await anExtensionAsked(t)
    await act(t, t.cast.clerk, `/api/tasks/${id}/finish`, { result: '已核定。' })
    expect((await findTask(t, requestId, id)).extension).toMatchObject({ decision: 'lapsed', decidedBy: '梁砚秋' })
    await sendBack(t.cast.officer, id)
    const task = await findTask(t, requestId, id)
    expect([task.extension?.decision, task.whyNot.grantExtension]).toEqual(['lapsed', '没有等答复的延期申请。'])
    const asked = await (await t.as(t.cast.clerk)).post(`/api/tasks/${id}/extension`, { day: '2027-03-01', reason: '等检测。' })
    expect(asked.status).toBe(201)
  })

  it('is done once for the same key', async () => {
    const { id } = await aFinishedTask(t)
    const [one, two] = await Promise.all([sendBack(t.cast.officer, id, 'same'), sendBack(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('and the matter settled at the same moment: one of the two comes too late', async () => {
    const { id, requestId } = await aFinishedTask(t)
    const officer = await t.as(t.cast.officer)
    const seen = (await officer.get(`/api/requests/${requestId}`)).body.lastMessageId
    const settle = officer.post(`/api/requests/${requestId}/settlement`, { words: '已办好。', seen })
    const answers = await Promise.all([sendBack(t.cast.officer, id), settle])
    const codes = answers.map(answer => answer.body.code ?? answer.status)
    expect([
      [200, 'tasksOpen'],
      ['taskOfEnded', 200],
    ]).toContainEqual(codes)
  })
})
