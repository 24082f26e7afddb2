import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, aWaivedTask, findTask, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/tasks/${id}/waiver`
const body = { reason: '住建的意见已经包含这一项。' }
const waive = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('waiveTask, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aHandedTask(t)).id, { path, body }))

  it('refuses one without a reason: 400', async () => {
    const answer = await (await t.as(t.cast.minister)).post(path((await aHandedTask(t)).id), {})
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body }))

  it.each([['officer'], ['deputy'], ['clerk'], ['leader']] as const)('is not for the %s: 403', async role => {
    const answer = await waive(t.cast[role], (await aHandedTask(t)).id)
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由项目部长来做。'])
  })

  it('is not for a minister who heads the unit it lies with: nobody decides about their own work (R1.4): 403', async () => {
    const { id } = await aHandedTask(t)
    await t.db
      .updateTable('member')
      .set({ unit_id: tax, roles: ['minister', 'head'] })
      .where('id', '=', t.cast.minister)
      .execute()
    const answer = await waive(t.cast.minister, id)
    expect([answer.status, answer.body.code]).toEqual([403, 'notOwnWork'])
    await t.db
      .updateTable('member')
      .set({ unit_id: '440105-investment', roles: ['minister'] })
      .where('id', '=', t.cast.minister)
      .execute()
  })

  it.each([
    ['finished', aFinishedTask],
    ['waived', aWaivedTask],
  ])('refuses one that is %s: 409', async (_state, build) => {
    const answer = await waive(t.cast.minister, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'taskState'])
  })
})

describe('a task waived (R7.3)', () => {
  it.each([
    ['handed', aHandedTask],
    ['accepted', anAcceptedTask],
    ['returned', aReturnedTask],
  ])(
    'when it was %s: its clocks stop, the matter no longer waits for it, the unit and the officer are told, the enterprise is not',
    async (_state, build) => {
      const { id, requestId } = await build(t)
      expect((await waive(t.cast.minister, id)).body).toEqual({ id, status: 'waived', at: t.now().toString() })
      expect(await findTask(t, requestId, id)).toMatchObject({ status: 'waived', waiverReason: body.reason, endedAt: t.now().toString() })
      const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
      expect([matter.whyNot.settleRequest, matter.clock.kind, matter.proposedSettlement]).toEqual([null, 'settlement', ''])
      for (const who of [t.cast.clerk, t.cast.officer])
        expect((await (await t.as(who)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'task.waived', requestId })
      const row = (await historyOf(t, 'task.waived')).find(one => one.subject_id === id)
      expect([row?.public, row?.data]).toEqual([false, { unit: '区税务局', words: body.reason }])
      const { body: outside } = await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)
      expect([outside.tasks, JSON.stringify(outside).includes(body.reason)]).toEqual([[], false])
    },
  )

  it('is done once for the same key', async () => {
    const { id } = await aHandedTask(t)
    const [one, two] = await Promise.all([waive(t.cast.minister, id, 'same'), waive(t.cast.minister, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('and then finished by who did not know: 409 with how it stands', async () => {
    const { id } = await aWaivedTask(t)
    const answer = await (await t.as(t.cast.clerk)).post(`/api/tasks/${id}/finish`, { result: '已核定。' })
    expect([answer.status, answer.body.title]).toEqual([409, '这项交办现在是“已免办”，不能办结。'])
  })
})

describe('a minister who stands in as the officer’s deputy (R1.4, R3.3)', () => {
  it('keeps a minister’s steps beside the deputy’s, and what the page offers is what the steps let pass', async () => {
    const own = await testApp()
    const { minister, deputy, officer } = own.cast
    await own.db
      .updateTable('member')
      .set({ roles: ['officer', 'minister'] })
      .where('id', '=', minister)
      .execute()
    await own.db.updateTable('deputy').set({ deputy_id: minister }).where('deputy_id', '=', deputy).execute()
    const { id, requestId } = await aHandedTask(own)
    await onLeave(own, officer)
    const asBoth = await own.as(minister)
    const { whyNot, tasks } = (await asBoth.get(`/api/requests/${requestId}`)).body
    expect([whyNot.moveMatter, whyNot.pauseRequest, tasks[0].whyNot.waiveTask]).toEqual([null, null, null])
    expect((await asBoth.get(`/api/tasks/${id}`)).body.whyNot.waiveTask).toBeNull()
    expect((await asBoth.post(path(id), body)).status).toBe(200)
    const move = { toId: deputy, words: '这段时间你来跟。' }
    expect((await asBoth.post(`/api/requests/${requestId}/move`, move)).status).toBe(200)
    const waits = { waitsFor: 'enterprise', until: '2026-11-30', words: '等企业补齐材料。' }
    expect((await asBoth.post(`/api/requests/${requestId}/pause`, waits)).body.code).not.toBe('mayNot')
    await own.close()
  })
})
