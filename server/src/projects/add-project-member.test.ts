import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody, never } from '@yigen/testing/order.ts'
import { aProject, aProjectAt } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/members`
const body = (memberId: string) => ({ memberId, duty: '场地与消防' })
const add = async (who: string, id: string, memberId: string, key?: string) => (await t.as(who)).post(path(id), body(memberId), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('addProjectMember, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body: body(t.cast.clerk) }))

  it('refuses one without a duty: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aProject(t)).id), { memberId: t.cast.clerk })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'duty'])
  })

  it('hides the project from who does not see it: 404', async () =>
    expectHidden(t, (await aProject(t)).id, { path, body: body(t.cast.officer) }))

  it.each([['deputy'], ['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await add(t.cast[role], (await aProject(t)).id, t.cast.clerk)).status).toBe(403)
  })

  it('refuses who is not there: 400', async () => {
    expect((await add(t.cast.officer, (await aProject(t)).id, never)).body).toMatchObject({
      code: 'unknownMember',
      errors: [{ field: 'memberId' }],
    })
  })

  it('refuses an enterprise’s people, administrators and who is gone, who is in already, and what is over: 409', async () => {
    const { id } = await aProject(t)
    const gone = await makeMember(t.db, t.now(), { name: '离任者', unitId: '440105-tax', roles: ['clerk'], state: 'disabled' })
    for (const who of [t.cast.contact, t.cast.systemAdministrator, gone])
      expect((await add(t.cast.officer, id, who)).body.code).toBe('notOfOffice')
    await add(t.cast.officer, id, t.cast.clerk)
    expect((await add(t.cast.minister, id, t.cast.clerk)).body.code).toBe('memberThere')
    expect((await add(t.cast.officer, (await aProjectAt(t, 'taxed')).id, t.cast.clerk)).body.code).toBe('projectEnded')
  })
})

describe('who takes part by name (R13.7)', () => {
  it('is told, and sees the project from then on', async () => {
    const { id } = await aProject(t)
    const progress = async () =>
      (await t.as(t.cast.streetHead)).post(`/api/projects/${id}/progress`, { kind: 'note', words: '场地看过了。' })
    expect((await progress()).status).toBe(404)
    expect((await add(t.cast.officer, id, t.cast.streetHead)).status).toBe(200)
    expect((await progress()).status).toBe(200)
    expect((await (await t.as(t.cast.streetHead)).get('/api/notices')).body.rows[0].sentence).toBe(
      '陈若溪请你参加“鹭汀智能研发中心”：场地与消防',
    )
    expect((await historyOf(t, 'project.memberAdded')).at(-1)).toMatchObject({ public: false, data: { name: '许望川' } })
  })

  it('is added once for the same key', async () => {
    const { id } = await aProject(t)
    const [one, two] = await Promise.all([add(t.cast.officer, id, t.cast.clerk, 'same'), add(t.cast.officer, id, t.cast.clerk, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
