import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import {
  aFinishedTask,
  aHandedTask,
  anAcceptedTask,
  anExtensionAsked,
  aReturnedTask,
  dayAfter,
  findTask,
  moreTime,
} from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/tasks/${id}/extension`
const far = '2027-03-01'
const body = { day: far, reason: moreTime }
const ask = async (who: string, id: string, day = far, key?: string) => (await t.as(who)).post(path(id), { ...body, day }, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('askExtension, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await anAcceptedTask(t)).id, { path, body }))

  it('refuses one without a reason, or without a day: 400', async () => {
    const { id } = await anAcceptedTask(t)
    const clerk = await t.as(t.cast.clerk)
    const answers = [await clerk.post(path(id), { ...body, reason: ' ' }), await clerk.post(path(id), { ...body, day: '周五' })]
    expect(answers.map(answer => [answer.status, answer.body.errors[0].field])).toEqual([
      [400, 'reason'],
      [400, 'day'],
    ])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body }))

  it.each([['officer'], ['minister'], ['leader']] as const)('is not for the %s of the matter: 403', async role => {
    const answer = await ask(t.cast[role], (await anAcceptedTask(t)).id)
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由区税务局来做。'])
  })

  it('refuses a day that is no later than what there is: 400', async () => {
    const task = await anAcceptedTask(t)
    const answer = await ask(t.cast.clerk, task.id, dayAfter(task, 0))
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([400, 'extensionNotLater', 'day'])
  })

  it.each([
    ['handed', aHandedTask],
    ['returned', aReturnedTask],
    ['finished', aFinishedTask],
  ])('refuses one that is %s: 409', async (_state, build) => {
    const answer = await ask(t.cast.clerk, (await build(t)).id)
    expect([answer.status, answer.body.code]).toEqual([409, 'taskState'])
  })

  it('refuses a second time while the first waits, and once it is due: 409', async () => {
    const asked = await anExtensionAsked(t)
    expect((await ask(t.cast.clerk, asked.id)).body.code).toBe('extensionAsked')
    const task = await anAcceptedTask(t)
    t.travel(Temporal.Instant.from(task.clock?.dueAt ?? '').add({ seconds: 1 }))
    expect((await ask(t.cast.clerk, task.id)).body.title).toBe('已经到期，不能再申请延期。')
  })
})

describe('more time asked for (R7.5)', () => {
  it('waits for the officer, moves nothing yet, and is the office’s own', async () => {
    const before = await anAcceptedTask(t)
    const answer = await ask(t.cast.clerk, before.id, dayAfter(before, 1))
    const until = Temporal.Instant.from(before.clock?.dueAt ?? '').add({ hours: 24 })
    expect([answer.status, answer.body]).toMatchObject([201, { id: before.id, beyondOfficer: false }])
    expect(Temporal.Instant.compare(Temporal.Instant.from(answer.body.until), until)).toBeGreaterThanOrEqual(0)
    const task = await findTask(t, before.requestId, before.id)
    expect([task.clock?.dueAt, task.extension?.decision, task.firstDueAt]).toEqual([before.clock?.dueAt, null, null])
    expect(task.whyNot).toMatchObject({ grantExtension: null, refuseExtension: null })
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0]).toMatchObject({
      kind: 'task.extensionAsked',
      sentence: expect.stringContaining(moreTime),
    })
    expect((await historyOf(t, 'task.extensionAsked')).find(row => row.subject_id === before.id)?.public).toBe(false)
    const { body: outside } = await (await t.as(t.cast.contact)).get(`/api/requests/${before.requestId}`)
    expect(outside.tasks[0].extension).toBeNull()
    expect(JSON.stringify(outside)).not.toContain(moreTime)
  })

  it('beyond twice the promise waits for the minister, who is told', async () => {
    const { id } = await anAcceptedTask(t)
    expect((await ask(t.cast.clerk, id)).body.beyondOfficer).toBe(true)
    expect((await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0].kind).toBe('task.extensionAsked')
  })

  it('is the officer’s next step on Today', async () => {
    const { id } = await anExtensionAsked(t)
    const { body: day } = await (await t.as(t.cast.officer)).get('/api/today')
    expect(day.rows.find((row: { taskId: string | null }) => row.taskId === id)?.next).toBe('answerExtension')
  })

  it('is done once for the same key', async () => {
    const { id } = await anAcceptedTask(t)
    const [one, two] = await Promise.all([ask(t.cast.clerk, id, far, 'same'), ask(t.cast.clerk, id, far, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
