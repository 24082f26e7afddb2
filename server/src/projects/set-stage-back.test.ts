import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aProjectAt, projectRow } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/projects/${id}/stage-back`
const body = (stage = 'lead') => ({ stage, reason: '协议未盖章，退回补签。' })
const back = async (who: string, id: string, stage = 'lead', key?: string) => (await t.as(who)).post(path(id), body(stage), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('setStageBack, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProjectAt(t, 'talks')).id, { path, body: body() }))

  it('refuses one without a reason: 400', async () => {
    const answer = await (await t.as(t.cast.minister)).post(path((await aProjectAt(t, 'talks')).id), { stage: 'lead' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('hides the project from who does not see it: 404', async () =>
    expectHidden(t, (await aProjectAt(t, 'talks')).id, { path, body: body() }))

  it.each([['officer'], ['deputy'], ['leader'], ['head'], ['contact']] as const)('is not for the %s: 403', async role => {
    expect((await back(t.cast[role], (await aProjectAt(t, 'talks')).id)).status).toBe(403)
  })

  it('refuses a stage that is not before: 400', async () => {
    const { id } = await aProjectAt(t, 'talks')
    for (const stage of ['talks', 'taxed'])
      expect((await back(t.cast.minister, id, stage)).body).toMatchObject({
        status: 400,
        code: 'stageNotBefore',
        errors: [{ field: 'stage' }],
      })
  })

  it('refuses what has landed: 409', async () => {
    expect((await back(t.cast.minister, (await aProjectAt(t, 'taxed')).id)).body.code).toBe('projectEnded')
  })
})

describe('a stage that is set back (R13.5)', () => {
  it('keeps every time that was recorded, and is passed anew', async () => {
    const { id } = await aProjectAt(t, 'signed')
    t.travel({ hours: 1 })
    expect((await back(t.cast.minister, id)).body).toMatchObject({ stage: 'lead', status: 'open' })
    const changes = await t.db
      .selectFrom('project_stage_change')
      .select(['to_stage', 'how', 'reason'])
      .where('project_id', '=', id)
      .orderBy('changed_at')
      .orderBy('id')
      .execute()
    expect(changes.map(({ to_stage, how }) => `${how} ${to_stage}`)).toEqual([
      'opened lead',
      'passed talks',
      'passed signed',
      'setBack lead',
    ])
    expect((await historyOf(t, 'project.stageSetBack')).at(-1)).toMatchObject({ public: false, data: { reason: body().reason } })
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0].sentence).toBe(
      '郑怀远把“鹭汀智能研发中心”退回到线索阶段：协议未盖章，退回补签。',
    )
    expect((await (await t.as(t.cast.officer)).post(`/api/projects/${id}/gate`, { gate: 'talks' })).status).toBe(200)
    expect((await projectRow(t, id)).stage).toBe('talks')
  })

  it('is done once for the same key', async () => {
    const { id } = await aProjectAt(t, 'talks')
    const [one, two] = await Promise.all([back(t.cast.minister, id, 'lead', 'same'), back(t.cast.minister, id, 'lead', 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
