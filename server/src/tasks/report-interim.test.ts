import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, findTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/tasks/${id}/reports`
const body = { words: '材料已收齐，周四上会，周五出意见。' }
const report = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('reportInterim, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await anAcceptedTask(t)).id, { path, body }))

  it('refuses one without a word: 400', async () => {
    const answer = await (await t.as(t.cast.clerk)).post(path((await anAcceptedTask(t)).id), { words: '' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body }))

  it('is not for the officer of the matter: 403', async () => {
    expect((await report(t.cast.officer, (await anAcceptedTask(t)).id)).body.code).toBe('mayNot')
  })

  it.each([
    ['handed', aHandedTask],
    ['returned', aReturnedTask],
    ['finished', aFinishedTask],
  ])('refuses one that is %s: 409', async (_state, build) => {
    const answer = await report(t.cast.clerk, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'taskState'])
  })
})

describe('a report on the way (R7.5)', () => {
  it('is read by the office and nobody outside, and moves nothing', async () => {
    const before = await anAcceptedTask(t)
    const answer = await report(t.cast.clerk, before.id)
    expect([answer.status, answer.body]).toEqual([200, { id: before.id, status: 'accepted', at: t.now().toString() }])
    const task = await findTask(t, before.requestId, before.id)
    expect(task.reports).toMatchObject([{ reportedBy: '梁砚秋', words: body.words }])
    expect(task.clock?.dueAt).toBe(before.clock?.dueAt)
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0]).toMatchObject({
      kind: 'task.reported',
      data: { words: body.words },
    })
    expect((await historyOf(t, 'task.reported')).find(row => row.subject_id === before.id)?.public).toBe(false)
    const { body: outside } = await (await t.as(t.cast.contact)).get(`/api/requests/${before.requestId}`)
    expect(outside.tasks[0].reports).toEqual([])
    expect(JSON.stringify(outside)).not.toContain(body.words)
  })

  it('that a version before wrote, which names no unit, is the lead’s', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    await t.pool.query(
      `insert into task_report (district_id, id, task_id, reported_by, reported_at, words) values ('440105', $1, $2, $3, $4, '材料已收齐。')`,
      [randomUUID(), id, t.cast.clerk, t.now().toString()],
    )
    const task = await findTask(t, requestId, id)
    expect(task.reports).toMatchObject([{ unitId: task.unitId, unitName: task.unitName, words: '材料已收齐。' }])
  })

  it('is done once for the same key', async () => {
    const { id, requestId } = await anAcceptedTask(t)
    const [one, two] = await Promise.all([report(t.cast.clerk, id, 'same'), report(t.cast.clerk, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
    expect((await findTask(t, requestId, id)).reports).toHaveLength(1)
  })
})
