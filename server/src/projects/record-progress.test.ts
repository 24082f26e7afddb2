import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aProject, projectRow } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/progress`
const body = (kind = 'progress') => ({ kind, words: '集团技术部周三来看过场地。' })
const note = async (who: string, id: string, kind = 'progress', key?: string) => (await t.as(who)).post(path(id), body(kind), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('recordProgress, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body: body() }))

  it('refuses nothing said, and a kind that is none: 400', async () => {
    const { id } = await aProject(t)
    expect((await (await t.as(t.cast.officer)).post(path(id), { kind: 'note', words: ' ' })).body.errors[0].field).toBe('words')
    expect((await note(t.cast.officer, id, 'secret')).body.errors[0].field).toBe('kind')
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aProject(t)).id, { path, body: body() }))

  it.each([['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await note(t.cast[role], (await aProject(t)).id)).status).toBe(403)
  })

  it('refuses once it is lost: 409', async () => {
    const { id } = await aProject(t)
    await act(t, t.cast.officer, `/api/projects/${id}/loss`, { reason: '总部改定外省。', where: '苏州' })
    expect((await note(t.cast.officer, id)).body.code).toBe('projectEnded')
  })
})

describe('progress (R11.3, R13.6)', () => {
  it.each([
    ['progress', 'project.progressed', true],
    ['note', 'project.noted', false],
    ['risk', 'project.riskNamed', false],
  ] as const)('of the kind %s is read by its kind, and only what is public moves the project', async (kind, name, open) => {
    const { id } = await aProject(t)
    const before = (await projectRow(t, id)).last_event_at.toString()
    t.travel({ hours: 2 })
    expect((await note(t.cast.officer, id, kind)).status).toBe(200)
    expect((await historyOf(t, name)).at(-1)).toMatchObject({ public: open, subject_id: id, data: { words: body().words } })
    expect((await projectRow(t, id)).last_event_at.toString()).toBe(open ? t.now().toString() : before)
  })

  it('that names a risk is told to the minister', async () => {
    const { id } = await aProject(t)
    await note(t.cast.officer, id, 'risk')
    const [told] = (await (await t.as(t.cast.minister)).get('/api/notices')).body.rows
    expect(told.sentence).toBe(`陈若溪记“鹭汀智能研发中心”：${body().words}`)
  })

  it('is recorded once for the same key', async () => {
    const { id } = await aProject(t)
    const [one, two] = await Promise.all([note(t.cast.officer, id, 'note', 'same'), note(t.cast.officer, id, 'note', 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
