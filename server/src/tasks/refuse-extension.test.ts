import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aHandedTask, anAcceptedTask, anExtensionAsked, findTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/tasks/${id}/extension/refusal`
const body = { reason: '企业 12 月 1 日开业，请先给初步意见。' }
const refuse = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('refuseExtension, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await anExtensionAsked(t)).id, { path, body }))

  it('refuses one without a reason: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await anExtensionAsked(t)).id), { reason: '' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the task from other units: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body }))

  it('is not for the unit, nor for a leader: 403', async () => {
    const { id } = await anExtensionAsked(t)
    for (const who of [t.cast.clerk, t.cast.leader]) expect((await refuse(who, id)).body.code).toBe('mayNot')
  })

  it('refuses where nobody asks: 409', async () => {
    expect((await refuse(t.cast.officer, (await anAcceptedTask(t)).id)).body.title).toBe('没有等答复的延期申请。')
  })
})

describe('more time refused (R7.5)', () => {
  it('leaves the task due as it was, with the reason; the unit is told, and may ask once more', async () => {
    const asked = await anExtensionAsked(t, 20)
    const answer = await refuse(t.cast.officer, asked.id)
    expect([answer.status, answer.body.status]).toEqual([200, 'accepted'])
    const task = await findTask(t, asked.requestId, asked.id)
    expect(task).toMatchObject({
      clock: { dueAt: asked.clock?.dueAt },
      extension: { decision: 'refused', words: body.reason },
      firstDueAt: null,
    })
    expect((await (await t.as(t.cast.clerk)).get('/api/notices')).body.rows[0]).toMatchObject({
      kind: 'task.extensionRefused',
      data: { words: body.reason },
    })
    expect((await historyOf(t, 'task.extensionRefused')).find(row => row.subject_id === asked.id)?.public).toBe(false)
    const { body: own } = await (await t.as(t.cast.clerk)).get(`/api/tasks/${asked.id}`)
    expect(own.whyNot.askExtension).toBeNull()
  })

  it('is done once for the same key', async () => {
    const { id } = await anExtensionAsked(t)
    const [one, two] = await Promise.all([refuse(t.cast.officer, id, 'same'), refuse(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('and granted at the same moment: one of the two comes too late', async () => {
    const { id } = await anExtensionAsked(t)
    const grant = (await t.as(t.cast.minister)).post(`/api/tasks/${id}/extension/granting`, {})
    const answers = await Promise.all([refuse(t.cast.officer, id), grant])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })
})
