import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { anEvidence, aProject, verify } from '@yigen/testing/projects.ts'
import { dayIn } from '@yigen/testing/supervisions.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/evidence/${id}/correction`
const body = (more: object = {}) => ({ day: dayIn(t, 0), document: '营业执照（更正）', amount: 6000, reason: '注册资本写错。', ...more })
const correct = async (who: string, id: string, more: object = {}, key?: string) => (await t.as(who)).post(path(id), body(more), key)
const shown = async () => (await anEvidence(t, (await aProject(t)).id, 'licence')).id

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('correctEvidence, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, await shown(), { path, body: body() }))

  it('refuses one without a reason: 400', async () => {
    const answer = await correct(t.cast.officer, await shown(), { reason: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides it from who does not see the project, and from the enterprise: 404', async () => {
    const id = await shown()
    await expectHidden(t, id, { path, body: body() })
    expect((await correct(t.cast.contact, id)).status).toBe(404)
  })

  it('is not for who only sees it: 403', async () => expect((await correct(t.cast.leader, await shown())).status).toBe(403))

  it('refuses a day after today: 400', async () => {
    expect((await correct(t.cast.officer, await shown(), { day: dayIn(t, 1) })).body.code).toBe('evidenceInFuture')
  })

  it('refuses what is corrected already, and what is over: 409', async () => {
    const id = await shown()
    const raced = await Promise.all([correct(t.cast.officer, id), correct(t.cast.officer, id)])
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(raced.find(({ status }) => status === 409)?.body.code).toBe('evidenceCorrected')
    const { id: projectId } = await aProject(t)
    const { id: lost } = await anEvidence(t, projectId, 'licence')
    await act(t, t.cast.officer, `/api/projects/${projectId}/loss`, { reason: '总部改定外省。', where: '苏州' })
    expect((await correct(t.cast.officer, lost)).body.code).toBe('projectEnded')
  })
})

describe('evidence that is corrected (R13.5)', () => {
  it('stands beside the new row, which names it and is verified anew', async () => {
    const id = await shown()
    await verify(t, id)
    const { body: corrected } = await correct(t.cast.officer, id)
    expect(corrected).toMatchObject({ waitsFor: 'minister', at: t.now().toString() })
    const rows = await t.db
      .selectFrom('project_evidence')
      .select(['id', 'replaces_id', 'verified_by'])
      .where('project_id', '=', corrected.projectId)
      .execute()
    expect(rows).toEqual([
      { id, replaces_id: null, verified_by: t.cast.minister },
      { id: corrected.id, replaces_id: id, verified_by: null },
    ])
    expect((await historyOf(t, 'project.evidenceCorrected')).at(-1)).toMatchObject({ public: false, data: { reason: '注册资本写错。' } })
  })

  it('is done once for the same key', async () => {
    const id = await shown()
    const [one, two] = await Promise.all([correct(t.cast.officer, id, {}, 'same'), correct(t.cast.officer, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
