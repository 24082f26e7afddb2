import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { opinionBody, premisesBody, somePremises } from '@yigen/testing/premises.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: Awaited<ReturnType<typeof somePremises>>
const path = (id: string) => `/api/enterprises/${id}/site-opinions`
const issue = async (who: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(t.cast.enterprise), { ...opinionBody(on), ...more }, key)

beforeAll(async () => {
  t = await testApp()
  on = await somePremises(t)
})
afterAll(() => t.close())

describe('issueSiteOpinion', () => {
  it('refuses in the order: 401, 400, 404, 403', async () => {
    await expectNobody(t, t.cast.enterprise, { path, body: {} })
    const [one, other] = opinionBody(on).premises
    for (const more of [{ why: ' ' }, { premises: [one] }, { premises: [one, other, one, other] }])
      expect((await issue(t.cast.officer, more)).status).toBe(400)
    expect((await (await t.as(t.cast.outsider)).post(path(t.cast.enterprise), opinionBody(on))).status).toBe(404)
    for (const who of [t.cast.leader, t.cast.foreignOfficer, t.cast.streetHead, t.cast.contact]) expect((await issue(who)).status).toBe(403)
    const code = async (more: object) => (await issue(t.cast.officer, more)).body.code
    expect(await code({ premises: [one, one] })).toBe('siteOpinionTwice')
    expect(await code({ recommendedId: on.ofStreet })).toBe('siteOpinionOther')
    expect(await code({ projectId: never })).toBe('siteOpinionProject')
    expect(await code({ premises: [one, { id: never, words: '不在。' }] })).toBe('siteOpinionUnknown')
  })

  it('is numbered, kept as the premises stood that day, told to the enterprise, and read by it in its history (R20.4, R11.3)', async () => {
    const done = await issue(t.cast.officer, {}, 'same')
    expect(done).toMatchObject({ status: 201, body: { number: '20261125-0001' } })
    expect((await issue(t.cast.officer, {}, 'same')).body).toEqual(done.body)
    await (await t.as(on.village)).send('PUT', `/api/premises/${on.first}`, { ...premisesBody, area: 780, rentFen: 9000, seen: 1 })
    const { body } = await (await t.as(t.cast.contact)).get(`/api/site-opinions/${done.body.id}`)
    expect(body).toMatchObject({ recommended: premisesBody.name, issuedBy: '陈若溪', project: null })
    expect(
      body.premises.map((one: { area: number; rentFen: number | null; recommended: boolean }) => [one.area, one.rentFen, one.recommended]),
    ).toEqual([
      [820, 8500, true],
      [300, null, false],
    ])
    const told = (await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0]
    expect(told).toMatchObject({ kind: 'siteOpinion.issued', subject: { kind: 'siteOpinion', id: done.body.id } })
    expect((await historyOf(t, 'siteOpinion.issued')).at(-1)).toMatchObject({ public: true, enterprise_id: t.cast.enterprise })
    expect((await (await t.as(t.cast.contact)).get('/api/door')).body.enterprises[0].siteOpinions).toBe(1)
  })

  it('of a project is an event of the project, and stands in its one line of history (R13.6, R14.1)', async () => {
    const { id: projectId } = await aProject(t)
    t.travel({ hours: 1 })
    expect((await issue(t.cast.deputy, { projectId })).body.number).toBe('20261125-0002')
    const row = await t.db.selectFrom('project').select('last_event_at').where('id', '=', projectId).executeTakeFirstOrThrow()
    expect(row.last_event_at.toString()).toBe(t.now().toString())
    const { rows } = (await (await t.as(t.cast.officer)).get(`/api/history?projectId=${projectId}`)).body
    expect(rows.some(({ kind }: { kind: string }) => kind === 'siteOpinion.issued')).toBe(true)
  })

  it('names nothing that is off the list, nor is issued for who is gone: 409', async () => {
    await act(t, on.village, `/api/premises/${on.second}/taking-off`, { why: 'let' })
    expect((await issue(t.cast.minister)).body).toMatchObject({ code: 'premisesOff', title: expect.stringContaining('琶洲新村 5 号楼') })
    await t.db.updateTable('enterprise').set({ state: 'closed' }).where('id', '=', t.cast.enterprise).execute()
    expect((await issue(t.cast.officer)).body.code).toBe('enterpriseClosed')
  })
})
