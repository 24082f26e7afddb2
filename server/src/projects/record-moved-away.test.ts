import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aProject, aProjectAt, projectRow } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/moved-away`
const body = { reason: '租约到期迁出。', where: '佛山' }
const moved = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('recordMovedAway, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body }))

  it('refuses one without a reason: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aProject(t)).id), { where: '佛山' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aProject(t)).id, { path, body }))

  it.each([['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await moved(t.cast[role], (await aProject(t)).id)).status).toBe(403)
  })

  it('refuses what has not landed: 409', async () => {
    expect((await moved(t.cast.officer, (await aProject(t)).id)).body).toMatchObject({ status: 409, code: 'projectNotLanded' })
  })
})

describe('what had landed and moves away (R13.6)', () => {
  it('is on record with its reason; its stages stay; it is recorded once, also for the same key', async () => {
    const { id } = await aProjectAt(t, 'taxed')
    const [one, two] = await Promise.all([moved(t.cast.officer, id, 'same'), moved(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
    expect(await projectRow(t, id)).toMatchObject({ status: 'movedAway', stage: 'taxed', end_where: '佛山' })
    expect((await historyOf(t, 'project.movedAway')).at(-1)).toMatchObject({ public: false, subject_id: id })
    expect((await moved(t.cast.officer, id)).body.code).toBe('projectNotLanded')
  })
})
