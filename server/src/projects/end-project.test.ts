import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aKeyProject, aPausedProject, aProject, aProjectAt, projectRow } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/loss`
const body = () => ({ reason: '总部改定外省。', where: '苏州' })
const end = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body(), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('endProject, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProject(t)).id, { path, body: body() }))

  it('refuses one that does not say where it went: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aProject(t)).id), { reason: '改定外省。' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'where'])
  })

  it('hides the project from who does not see it: 404', async () => expectHidden(t, (await aProject(t)).id, { path, body: body() }))

  it.each([['deputy'], ['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await end(t.cast[role], (await aProject(t)).id)).status).toBe(403)
  })

  it('refuses one that is over: 409', async () => {
    expect((await end(t.cast.officer, (await aProjectAt(t, 'taxed')).id)).body.code).toBe('projectEnded')
  })

  it('refuses a key one without its leader’s consent; the leader themself ends it (R13.6)', async () => {
    const { id } = await aKeyProject(t)
    for (const who of [t.cast.officer, t.cast.minister])
      expect((await end(who, id)).body).toMatchObject({ status: 409, code: 'keyNeedsConsent' })
    const other = await makeMember(t.db, t.now(), { name: '许知行', unitId: '440105', roles: ['leader'] })
    expect((await end(other, id)).status).toBe(403)
    expect((await end(t.cast.leader, id)).status).toBe(200)
  })
})

describe('a project that is lost (R13.6)', () => {
  it('says why and where it went, to the office alone; a pause ends with it', async () => {
    const { id } = await aPausedProject(t)
    expect((await end(t.cast.officer, id)).body).toEqual({ id, at: t.now().toString() })
    expect(await projectRow(t, id)).toMatchObject({ status: 'lost', paused_until: null, end_reason: '总部改定外省。', end_where: '苏州' })
    expect((await historyOf(t, 'project.ended')).at(-1)).toMatchObject({ public: false, subject_id: id })
    const open = await t.db.selectFrom('project_pause').select('id').where('project_id', '=', id).where('resumed_at', 'is', null).execute()
    expect(open).toEqual([])
  })

  it('frees its enterprise to be closed', async () => {
    const { id } = await aProject(t, { enterpriseId: t.cast.foreignEnterprise, by: t.cast.foreignOfficer })
    const close = async () =>
      (await t.as(t.cast.leader)).post(`/api/enterprises/${t.cast.foreignEnterprise}/closing`, { reason: '已注销。' })
    expect((await close()).body.code).toBe('enterpriseHasProjects')
    await end(t.cast.foreignOfficer, id)
    expect((await close()).status).toBe(200)
  })

  it('is done once for the same key', async () => {
    const { id } = await aProject(t)
    const [one, two] = await Promise.all([end(t.cast.officer, id, 'same'), end(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
