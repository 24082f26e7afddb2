import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody, never } from '@yigen/testing/order.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/members/${t.cast.head}`
const step = { method: 'DELETE', path, body: undefined } as const
const remove = async (who: string, id: string, key?: string) => (await t.as(who)).send('DELETE', path(id), undefined, key)
const withHead = async () => {
  const project = await aProject(t)
  await act(t, t.cast.officer, `/api/projects/${project.id}/members`, { memberId: t.cast.head, duty: '会商' })
  return project
}

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('removeProjectMember, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await withHead()).id, step))

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await withHead()).id, step))

  it.each([['deputy'], ['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await remove(t.cast[role], (await withHead()).id)).status).toBe(403)
  })

  it('refuses who takes no part: 409', async () => {
    const answer = await (await t.as(t.cast.officer)).send('DELETE', `/api/projects/${(await aProject(t)).id}/members/${never}`)
    expect([answer.status, answer.body.code]).toEqual([409, 'memberNotThere'])
  })
})

describe('who takes part no more (R13.7)', () => {
  it('sees the project no more; that they did stays', async () => {
    const { id } = await aProject(t)
    await act(t, t.cast.officer, `/api/projects/${id}/members`, { memberId: t.cast.streetHead, duty: '场地' })
    const gone = await (await t.as(t.cast.minister)).send('DELETE', `/api/projects/${id}/members/${t.cast.streetHead}`)
    expect(gone.status).toBe(200)
    expect((await (await t.as(t.cast.streetHead)).post(`/api/projects/${id}/progress`, { kind: 'note', words: '还在吗？' })).status).toBe(
      404,
    )
    const rows = await t.db.selectFrom('project_member').select('removed_by').where('project_id', '=', id).execute()
    expect(rows).toEqual([{ removed_by: t.cast.minister }])
    expect((await historyOf(t, 'project.memberRemoved')).at(-1)).toMatchObject({ public: false })
  })

  it('is removed once for the same key', async () => {
    const { id } = await withHead()
    const [one, two] = await Promise.all([remove(t.cast.officer, id, 'same'), remove(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
