import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let unassigned: string
const path = () => '/api/projects'
const body = (more: object = {}) => ({ enterpriseId: t.cast.enterprise, name: '鹭汀智能研发中心', kind: 'rd-centre', ...more })
const withNew = (name: string, more: object = {}) => ({ newEnterprise: { name }, name: `${name}总部`, kind: 'headquarters', ...more })
const open = async (who: string, sent: object, key?: string) => (await t.as(who)).post(path(), sent, key)

beforeAll(async () => {
  t = await testApp()
  unassigned = await makeEnterprise(t.db, t.now(), { name: '广州珠岸新材料有限公司', officerId: null, createdBy: t.cast.minister })
})
afterAll(() => t.close())

describe('openProject, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, '', { path, body: body() }))

  it('refuses one of nothing, of two things, or of no kind: 400', async () => {
    const { officer } = t.cast
    const none = await open(officer, body({ enterpriseId: null }))
    const both = await open(officer, body({ newEnterprise: { name: '又一家' } }))
    const kind = await open(officer, body({ kind: 'castle' }))
    expect([none, both, kind].map(answer => [answer.status, answer.body.errors[0].field])).toEqual([
      [400, 'enterpriseId'],
      [400, 'enterpriseId'],
      [400, 'kind'],
    ])
  })

  it('hides an enterprise that is not there, as from who sees no line of it: 404', async () => {
    const { officer, outsider, clerk, systemAdministrator, foreignContact } = t.cast
    const absent = await open(officer, body({ enterpriseId: never }))
    expect(absent.status).toBe(404)
    for (const who of [outsider, clerk, systemAdministrator, foreignContact]) {
      const hidden = await open(who, body())
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is not for who sees the enterprise and does not hold it: 403', async () => {
    const { foreignOfficer, otherMinister, leader, contact, head } = t.cast
    for (const who of [foreignOfficer, otherMinister, leader, contact, head]) {
      const { status, body: refused } = await open(who, body())
      expect([status, refused.title]).toEqual([403, '这一步由首席服务官、B 角或项目部长来做。'])
    }
  })

  it('names the field of the new enterprise whose name is taken: 409', async () => {
    const { status, body: refused } = await open(t.cast.officer, withNew('广州珠岸新材料有限公司'))
    expect([status, refused.errors[0].field]).toEqual([409, 'newEnterprise.name'])
  })

  it('with a new enterprise is for officers and ministers: 403, and a minister names the officer: 400', async () => {
    expect((await open(t.cast.clerk, withNew('澄屿数字科技'))).status).toBe(403)
    expect((await open(t.cast.minister, withNew('澄屿数字科技'))).body).toMatchObject({ code: 'officerMissing', status: 400 })
    expect((await open(t.cast.officer, withNew('澄屿数字科技', { officerId: t.cast.foreignOfficer }))).status).toBe(403)
    expect((await historyOf(t, 'enterprise.added')).length).toBe(0)
  })

  it('refuses an enterprise without an officer (R13.1): 409', async () => {
    const { status, body: refused } = await open(t.cast.minister, body({ enterpriseId: unassigned }))
    expect([status, refused.code]).toEqual([409, 'projectNeedsOfficer'])
  })

  it('refuses a matter of another enterprise, and another officer than the enterprise has', async () => {
    const other = await makeEnterprise(t.db, t.now(), { name: '别家', officerId: t.cast.officer, createdBy: t.cast.minister })
    const { id } = await aFiledRequest(t)
    const foreign = await open(t.cast.officer, body({ enterpriseId: other, sourceRequestId: id }))
    expect([foreign.status, foreign.body.errors[0].field]).toEqual([404, 'sourceRequestId'])
    expect((await open(t.cast.officer, body({ officerId: t.cast.deputy }))).body.code).toBe('officerOfExisting')
  })
})

describe('a project that is opened (R13.1)', () => {
  it('is a lead of its enterprise, on record for the enterprise too, and its minister is told', async () => {
    const { id: requestId } = await aFiledRequest(t)
    const { status, body: opened } = await open(t.cast.officer, body({ sourceRequestId: requestId, area: 8600, headcount: 60 }))
    expect([status, opened]).toMatchObject([201, { enterpriseId: t.cast.enterprise, officerName: '陈若溪', at: t.now().toString() }])
    const row = await t.db
      .selectFrom('project')
      .select(['stage', 'status', 'source_request_id', 'is_key'])
      .where('id', '=', opened.id)
      .executeTakeFirst()
    expect(row).toEqual({ stage: 'lead', status: 'open', source_request_id: requestId, is_key: false })
    const [recorded] = await historyOf(t, 'project.opened')
    expect(recorded).toMatchObject({ public: true, subject_id: opened.id, enterprise_id: t.cast.enterprise })
    const { rows } = (await (await t.as(t.cast.minister)).get('/api/notices')).body
    expect(rows[0]).toMatchObject({
      kind: 'project.opened',
      sentence: '陈若溪为广州鹭汀智能装备有限公司立项“鹭汀智能研发中心”。',
    })
  })

  it('may come with an enterprise in formation: its officer opens it and is assigned in the same step', async () => {
    const { status, body: opened } = await open(t.cast.officer, withNew('岚海储能科技（筹）'))
    expect([status, opened.officerName]).toEqual([201, '陈若溪'])
    const enterprise = await t.db
      .selectFrom('enterprise')
      .select(['kind', 'state', 'code', 'officer_id'])
      .where('id', '=', opened.enterpriseId)
      .executeTakeFirst()
    expect(enterprise).toEqual({ kind: 'prospect', state: 'following', code: null, officer_id: t.cast.officer })
    const assignments = await t.db.selectFrom('assignment').select('officer_id').where('enterprise_id', '=', opened.enterpriseId).execute()
    expect(assignments).toEqual([{ officer_id: t.cast.officer }])
  })

  it('is given to an officer of the own team by the minister', async () => {
    const { body: opened } = await open(t.cast.minister, withNew('屿川医药（筹）', { officerId: t.cast.officer }))
    expect(opened.officerName).toBe('陈若溪')
    const { rows } = (await (await t.as(t.cast.officer)).get('/api/notices')).body
    expect(rows.map((row: { kind: string }) => row.kind)).toContain('project.opened')
  })

  it('keeps its enterprise from being closed or taken back while it is under way', async () => {
    const enterpriseId = await makeEnterprise(t.db, t.now(), { name: '广州榕光', officerId: t.cast.officer, createdBy: t.cast.minister })
    await act(t, t.cast.officer, path(), body({ enterpriseId }))
    const closed = await (await t.as(t.cast.minister)).post(`/api/enterprises/${enterpriseId}/closing`, { reason: '已注销。' })
    expect([closed.status, closed.body.code]).toEqual([409, 'enterpriseHasProjects'])
  })

  it('is done once for the same key', async () => {
    const [one, two] = await Promise.all([open(t.cast.officer, body(), 'same'), open(t.cast.officer, body(), 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
