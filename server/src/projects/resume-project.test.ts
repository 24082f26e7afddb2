import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aPausedProject, aProject, projectRow } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/pause`
const step = { method: 'DELETE', path, body: undefined } as const
const resume = async (who: string, id: string, key?: string) => (await t.as(who)).send('DELETE', path(id), undefined, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('resumeProject, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aPausedProject(t)).id, step))

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aPausedProject(t)).id, step))

  it.each([['officer'], ['deputy'], ['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await resume(t.cast[role], (await aPausedProject(t)).id)).status).toBe(403)
  })

  it('refuses one that is not paused: 409', async () => {
    expect((await resume(t.cast.minister, (await aProject(t)).id)).body).toMatchObject({ status: 409, code: 'projectNotPaused' })
  })
})

describe('a project that goes on (R13.2)', () => {
  it('is no longer paused, and says so to the enterprise', async () => {
    const { id } = await aPausedProject(t)
    t.travel({ hours: 48 })
    expect((await resume(t.cast.minister, id)).status).toBe(200)
    const { paused_until, last_event_at } = await projectRow(t, id)
    expect([paused_until, last_event_at.toString()]).toEqual([null, t.now().toString()])
    const pauses = await t.db.selectFrom('project_pause').select('resumed_by').where('project_id', '=', id).execute()
    expect(pauses).toEqual([{ resumed_by: t.cast.minister }])
    expect((await historyOf(t, 'project.resumed')).at(-1)).toMatchObject({ public: true, subject_id: id })
  })

  it('is done once for the same key', async () => {
    const { id } = await aPausedProject(t)
    const [one, two] = await Promise.all([resume(t.cast.minister, id, 'same'), resume(t.cast.minister, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
