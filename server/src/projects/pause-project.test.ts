import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aPausedProject, aProject, aProjectAt, projectRow } from '@yigen/testing/projects.ts'
import { dayIn } from '@yigen/testing/supervisions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/pause`
const body = (days = 10) => ({ until: dayIn(t, days), reason: '集团年底冻结投资决策。' })
const pause = async (who: string, id: string, days = 10, key?: string) => (await t.as(who)).post(path(id), body(days), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('pauseProject, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body: body() }))

  it('refuses one without a day: 400', async () => {
    const answer = await (await t.as(t.cast.minister)).post(path((await aProject(t)).id), { reason: '等集团。' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'until'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aProject(t)).id, { path, body: body() }))

  it.each([['officer'], ['deputy'], ['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await pause(t.cast[role], (await aProject(t)).id)).status).toBe(403)
  })

  it('refuses today, and more than 90 days°: 400', async () => {
    const { id } = await aProject(t)
    expect((await pause(t.cast.minister, id, 0)).body).toMatchObject({ status: 400, code: 'pauseBackwards' })
    expect((await pause(t.cast.minister, id, 91)).body).toMatchObject({ status: 400, title: '暂停最多 90 天。' })
    expect((await pause(t.cast.minister, id, 90)).status).toBe(200)
  })

  it('refuses one that is paused, and one that is over: 409', async () => {
    expect((await pause(t.cast.minister, (await aPausedProject(t)).id)).body.code).toBe('projectPaused')
    expect((await pause(t.cast.minister, (await aProjectAt(t, 'taxed')).id)).body.code).toBe('projectEnded')
  })
})

describe('a pause (R13.2)', () => {
  it('lasts until the end of its day; its reason stays in the office', async () => {
    const { id } = await aProject(t)
    expect((await pause(t.cast.minister, id)).body).toEqual({ id, at: t.now().toString() })
    const { paused_until } = await projectRow(t, id)
    expect(paused_until?.toZonedDateTimeISO('+08:00').toPlainDateTime().toString()).toBe(`${dayIn(t, 11)}T00:00:00`)
    expect((await historyOf(t, 'project.paused')).at(-1)).toMatchObject({ public: false, subject_id: id })
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0].kind).toBe('project.paused')
  })

  it('is done once for the same key', async () => {
    const { id } = await aProject(t)
    const [one, two] = await Promise.all([pause(t.cast.minister, id, 10, 'same'), pause(t.cast.minister, id, 10, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
