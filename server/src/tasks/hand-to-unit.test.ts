import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { act, street, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let requestId: string
const toTax = { unitId: tax, asked: '核对开票资格。', promise: { amount: 2, unit: 'workingDays' } }
const toStreet = { unitId: street, asked: '核查房东一次消防到了哪一步。', promise: { amount: 3, unit: 'workingHours' } }
const body = { tasks: [toTax] }
const path = (id: string) => `/api/requests/${id}/tasks`

beforeAll(async () => {
  t = await testApp()
  requestId = (await aFiledRequest(t)).id
})
afterAll(() => t.close())

const hand = async (who: string, id: string, tasks: unknown[], key?: string) => (await t.as(who)).post(path(id), { tasks }, key)
const told = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.rows[0]

describe('handToUnit, in the order of refusal', () => {
  it('refuses who is not signed in: 401', () => expectNobody(t, requestId, { path, body }))

  it.each([
    ['nothing', {}],
    ['no task at all', { tasks: [] }],
    ['eleven at once', { tasks: Array.from({ length: 11 }, () => toTax) }],
    ['nothing asked', { tasks: [{ ...toTax, asked: ' ' }] }],
    ['a promise in clock hours', { tasks: [{ ...toTax, promise: { amount: 2, unit: 'clockHours' } }] }],
    ['a promise of nothing', { tasks: [{ ...toTax, promise: { amount: 0, unit: 'workingDays' } }] }],
    ['a field it does not know', { tasks: [{ ...toTax, urgent: true }] }],
  ])('refuses %s: 400', async (_what, malformed) => {
    const answer = await (await t.as(t.cast.officer)).post(path(requestId), malformed)
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
  })

  it.each([
    ['a unit that is not there', [{ ...toTax, unitId: '440105-nowhere' }], 'unknownUnit'],
    ['the district itself', [{ ...toTax, unitId: haizhu }], 'unknownUnit'],
    ['a unit of another district', [{ ...toTax, unitId: '440104-tax' }], 'unknownUnit'],
    ['the same unit twice', [toTax, toStreet, { ...toTax, asked: '另一件事。' }], 'unitTwice'],
  ])('refuses %s: 400', async (_what, tasks, code) => {
    const before = await written(t)
    const answer = await hand(t.cast.officer, requestId, tasks)
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([400, code, 'tasks'])
    expect(await written(t)).toEqual(before)
  })

  it('hides the request from whom it is not for: 404', async () => {
    for (const unitId of [tax, '440105-nowhere']) await expectHidden(t, requestId, { path, body: { tasks: [{ ...toTax, unitId }] } })
  })

  it.each([['contact'], ['head']] as const)('is not for the %s: 403', async role => {
    for (const tasks of [[toTax], [{ ...toTax, unitId: '440105-nowhere' }], [toTax, toTax]]) {
      const answer = await hand(t.cast[role], requestId, tasks)
      expect([answer.status, answer.body.code]).toEqual([403, 'mayNot'])
    }
  })

  it('refuses a matter that is over: 409 with what is possible', async () => {
    const settled = await aSettledRequest(t)
    const answer = await hand(t.cast.officer, settled.id, [toTax])
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([409, 'alreadyEnded', '这件诉求已办结，不能再交办。'])
    expect(answer.body.possible).toContain('reopenRequest')
  })

  it('refuses one’s own unit, and one that is closed: 409', async () => {
    const own = await hand(t.cast.officer, requestId, [{ ...toTax, unitId: '440105-investment' }])
    expect([own.status, own.body.code]).toEqual([409, 'ownUnit'])
    await t.db.updateTable('unit').set({ closed_at: t.now() }).where('id', '=', '440105-urban').execute()
    const closed = await hand(t.cast.officer, requestId, [toTax, { ...toTax, unitId: '440105-urban' }])
    expect([closed.status, closed.body.code, closed.body.title]).toEqual([409, 'unitClosed', '区城管局已经撤销，请换一个单位。'])
    expect((await findOne(t, requestId)).whyNot.handToUnit).toBeNull()
  })
})

describe('a task handed out (R7.1)', () => {
  it.each([['officer'], ['deputy'], ['minister'], ['leader']] as const)('by the %s', async role => {
    const { id } = await aRepliedRequest(t)
    const answer = await hand(t.cast[role], id, [toTax])
    expect([answer.status, answer.body.tasks]).toEqual([201, [{ id: expect.any(String), unitId: tax, dueAt: '2026-11-27T10:00:00Z' }]])
  })

  it('starts both its clocks, is recorded for the enterprise too, and tells the unit; the matter’s own clocks stay (R7.2, R7.4, R11.3)', async () => {
    const head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
    const before = await aRepliedRequest(t)
    await hand(t.cast.officer, before.id, [toTax, toStreet])
    const { body: after } = await (await t.as(t.cast.officer)).get(`/api/requests/${before.id}`)
    const clocks = after.clocks.map((one: { kind: string; dueAt: string; holderName: string; why: string }) => [
      one.kind,
      one.dueAt,
      one.holderName,
    ])
    expect(clocks).toEqual([
      ['task', '2026-11-25T06:42:00Z', '许望川'],
      ['taskAcceptance', '2026-11-25T07:42:00Z', '梁砚秋'],
      ['taskAcceptance', '2026-11-25T07:42:00Z', '许望川'],
      ['task', '2026-11-27T10:00:00Z', '梁砚秋'],
      ['settlement', before.clocks.find(clock => clock.kind === 'settlement')?.dueAt, '陈若溪'],
      ['answer', before.clocks.find(clock => clock.kind === 'answer')?.dueAt, '陈若溪'],
    ])
    expect(after.clocks[0].why).toBe('交办 11-25 09:42 + 3 个工作小时 = 11-25 14:42')
    const rows = (await historyOf(t, 'task.handed')).filter(row => row.request_id === before.id)
    const recorded = rows.map(row => [row.subject_id, row.public, row.actor_name, row.data])
    expect(recorded.sort()).toEqual([
      [after.tasks[0].id, true, '陈若溪', { unit: '区税务局', dueAt: '11-27 18:00' }],
      [after.tasks[1].id, true, '陈若溪', { unit: '琶洲街道', dueAt: '11-25 14:42' }],
    ])
    for (const who of [t.cast.clerk, head])
      expect(await told(who)).toMatchObject({ kind: 'task.handed', requestId: before.id, data: { taskId: after.tasks[0].id } })
    expect((await told(t.cast.clerk)).sentence).toBe(
      '广州鹭汀智能装备有限公司“二次消防能否先于房东的一次消防验收”交办给区税务局，4 个工作小时内接办或退回。',
    )
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', head).execute()
  })

  it('is held by the first clerk who is there, else by the head; by nobody where the unit has neither', async () => {
    const holderAt = async (unitId: string) => {
      const { id } = await aRepliedRequest(t)
      await hand(t.cast.officer, id, [{ ...toTax, unitId }])
      return (await findOne(t, id)).clocks.find(clock => clock.kind === 'task')?.holderName
    }
    const head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
    const second = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: tax, roles: ['clerk'] })
    expect(await holderAt(tax)).toBe('梁砚秋')
    await onLeave(t, t.cast.clerk)
    expect(await holderAt(tax)).toBe('罗以宁')
    await onLeave(t, second)
    expect(await holderAt(tax)).toBe('高承志')
    expect(await holderAt('440105-education')).toBeNull()
    for (const one of [t.cast.clerk, second]) await backFromLeave(t, one)
    for (const one of [head, second]) await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', one).execute()
  })

  it('is done once for the same key; another body with it is refused: 422', async () => {
    const { id } = await aRepliedRequest(t)
    const [first, second] = await Promise.all([hand(t.cast.officer, id, [toTax], 'same'), hand(t.cast.officer, id, [toTax], 'same')])
    expect(first.body).toEqual(second.body)
    expect((await (await t.as(t.cast.officer)).get(`/api/requests/${id}`)).body.tasks).toHaveLength(1)
    expect((await hand(t.cast.officer, id, [toStreet], 'same')).status).toBe(422)
  })

  it('and a settlement at the same moment: one of the two comes too late', async () => {
    const request = await aRepliedRequest(t)
    const officer = await t.as(t.cast.officer)
    const settle = officer.post(`/api/requests/${request.id}/settlement`, { words: '已办好。', seen: request.lastMessageId })
    const answers = await Promise.all([hand(t.cast.officer, request.id, [toTax]), settle])
    const codes = answers.map(answer => answer.body.code ?? answer.status)
    expect([
      [201, 'tasksOpen'],
      ['alreadyEnded', 200],
    ]).toContainEqual(codes)
  })
})

describe('a matter that ends with tasks open (R4.9)', () => {
  it('when the enterprise withdraws it: they are waived by nobody’s decision, their clocks stop, their unit is told', async () => {
    const request = await aRepliedRequest(t)
    const { tasks } = await act(t, t.cast.officer, path(request.id), { tasks: [toTax] })
    await act(t, t.cast.contact, `/api/requests/${request.id}/withdrawal`, { reason: '房东已经办好了。' })
    const { body: after } = await (await t.as(t.cast.officer)).get(`/api/requests/${request.id}`)
    expect(after.tasks[0]).toMatchObject({ status: 'waived', waiverReason: '企业撤回了诉求，不用再办。', endedAt: t.now().toString() })
    expect(after.clocks.filter((clock: { stoppedAt: string | null }) => clock.stoppedAt === null)).toEqual([])
    expect(after.clock).toBeNull()
    expect(await told(t.cast.clerk)).toMatchObject({ kind: 'task.waived', data: { taskId: tasks[0].id } })
    const late = await (await t.as(t.cast.clerk)).post(`/api/tasks/${tasks[0].id}/finish`, { result: '已核定。' })
    expect([late.status, late.body.code]).toEqual([409, 'taskOfEnded'])
    const waivers = await t.db.selectFrom('task_waiver').select(['waived_by', 'reason']).where('task_id', '=', tasks[0].id).execute()
    expect(waivers).toEqual([{ waived_by: null, reason: 'withdrawn' }])
  })
})
