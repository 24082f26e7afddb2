import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aHeldSiteMeeting, aSiteMeeting, recordBody } from '@yigen/testing/site-meetings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/site-meetings/${id}/record`
const record = async (who: string | null, id: string, more: object = {}, key?: string) =>
  (await t.as(who)).post(path(id), recordBody(t, more), key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

/** One that has begun. */
async function begun(more: object = {}) {
  const meeting = await aSiteMeeting(t, more)
  t.travel({ hours: 55 })
  return meeting
}

describe('recordSiteMeeting, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aSiteMeeting(t)).id, { path, body: recordBody(t) }))

  it('refuses one without words, or a decision without who and when: 400, and nothing of it is done', async () => {
    const { id } = await begun()
    const fields = async (more: object) => {
      const answer = await record(t.cast.officer, id, more)
      return [answer.status, answer.body.errors[0].field]
    }
    expect(await fields({ words: '' })).toEqual([400, 'words'])
    expect((await record(t.cast.officer, id, { decisions: [{ owner: 'officer', words: '备方案。' }] })).status).toBe(400)
    const past = { owner: 'officer', words: '备方案。', day: '2026-11-20' }
    expect(await fields({ decisions: [recordBody(t).decisions[0], past] })).toEqual([400, 'day'])
    expect(await fields({ decisions: [{ ...recordBody(t).decisions[0], unitId: '440199-none' }] })).toEqual([400, 'unitId'])
    const left = await t.db.selectFrom('task').select('id').where('subject_id', '=', id).execute()
    expect(left).toEqual([])
  })

  it('hides the meeting from who neither sees the project nor is asked: 404', async () =>
    expectHidden(t, (await aSiteMeeting(t, { unitIds: [], memberIds: [] })).id, { path, body: recordBody(t) }))

  it('is not for who is asked: 403', async () => {
    const { id } = await begun()
    for (const who of [t.cast.clerk, t.cast.contact]) expect((await record(who, id)).status).toBe(403)
  })

  it('refuses before it began, and a second time: 409', async () => {
    expect((await record(t.cast.officer, (await aSiteMeeting(t)).id)).body.code).toBe('meetingNotBegun')
    expect((await record(t.cast.officer, (await aHeldSiteMeeting(t)).id)).body.code).toBe('meetingOver')
  })
})

describe('a site meeting recorded (R7.7)', () => {
  it('keeps who came, asked or not', async () => {
    const { id } = await begun()
    await record(t.cast.officer, id, { unitIds: ['440105-housing'], memberIds: [t.cast.foreignOfficer], decisions: [] })
    const { body } = await (await t.as(t.cast.officer)).get(`/api/site-meetings/${id}`)
    expect(body).toMatchObject({ status: 'held', enterpriseCame: true, others: '设计院李工', recordedBy: '陈若溪' })
    expect(body.members).toMatchObject([{ name: '沈亦舟', came: true }])
    expect(body.units.map((unit: { unitId: string; came: boolean }) => [unit.unitId, unit.came])).toEqual([
      ['440105-tax', false],
      ['440105-housing', true],
    ])
  })

  it('keeps that a unit came where nobody is named', async () => {
    const { id } = await begun({ unitIds: ['440105-housing'], memberIds: [] })
    await record(t.cast.officer, id, { unitIds: ['440105-housing'], memberIds: [], decisions: [] })
    const { body } = await (await t.as(t.cast.officer)).get(`/api/site-meetings/${id}`)
    expect(body.units).toMatchObject([{ unitId: '440105-housing', came: true }])
  })

  it('says of a decision by when it is done, not by when the unit accepts it', async () => {
    const { id } = await begun()
    const { decisions } = (await record(t.cast.officer, id)).body
    const { body } = await (await t.as(t.cast.officer)).get(`/api/site-meetings/${id}`)
    const due = (all: { dueAt: string }[]) => all.map(({ dueAt }) => dueAt)
    expect(due(body.decisions)).toEqual(due(decisions))
  })

  it('makes each decision a task of a unit with both its clocks, or a clock of the officer, in the same step', async () => {
    const { id } = await begun()
    const answer = await record(t.cast.minister, id)
    expect([answer.status, answer.body.decisions]).toMatchObject([200, [{ taskId: expect.any(String) }, { taskId: null }]])
    const [ofUnit, ofOfficer] = answer.body.decisions
    const task = await t.db
      .selectFrom('task')
      .select(['subject_kind', 'subject_id', 'unit_id', 'asked'])
      .where('id', '=', ofUnit.taskId)
      .execute()
    expect(task).toEqual([{ subject_kind: 'siteMeeting', subject_id: id, unit_id: '440105-housing', asked: '提前介入，给初审意见。' }])
    const clocks = await t.db.selectFrom('clock').select(['kind', 'holder_id', 'due_at']).where('subject_id', '=', ofOfficer.id).execute()
    expect(clocks.map(clock => [clock.kind, clock.holder_id, clock.due_at.toString()])).toEqual([
      ['decision', t.cast.officer, ofOfficer.dueAt],
    ])
    const { rows } = (await (await t.as(t.cast.officer)).get('/api/today')).body
    const row = rows.find((one: { subject: { id: string } }) => one.subject.id === ofOfficer.id)
    expect([row?.next, row?.title]).toEqual(['finishDecision', '备 1 号楼首层方案。'])
    const bell = (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows.map((one: { kind: string }) => one.kind)
    expect(bell).toEqual(expect.arrayContaining(['siteMeeting.decisionYours', 'siteMeeting.held']))
    expect((await historyOf(t, 'siteMeeting.decided')).slice(-2).map(one => [one.subject_id, one.public])).toEqual([
      [id, false],
      [id, false],
    ])
  })

  it('lets the unit do its part, which then stands as done', async () => {
    const { id, decisions } = await aHeldSiteMeeting(t, {
      decisions: [{ owner: 'unit', words: '核对开票资格。', unitId: '440105-tax', promise: { amount: 2, unit: 'workingDays' } }],
    })
    const taskId = decisions[0]?.taskId
    const clerk = await t.as(t.cast.clerk)
    expect((await clerk.get(`/api/tasks/${taskId}`)).body).toMatchObject({ subject: { kind: 'siteMeeting', id }, request: null })
    expect((await clerk.post(`/api/tasks/${taskId}/finish`, { result: '资格已核。' })).status).toBe(200)
    const { body } = await (await t.as(t.cast.officer)).get(`/api/site-meetings/${id}`)
    expect(body.decisions).toMatchObject([{ owner: 'unit', taskStatus: 'finished', doneAt: t.now().toString(), mayFinish: false }])
  })

  it('climbs the ladder with what the officer has not done', async () => {
    const { decisions } = await aHeldSiteMeeting(t)
    t.travel({ hours: 24 * 7 })
    await sweepClocks(t.db, t.now())
    const rungs = await t.db
      .selectFrom('clock_rung as g')
      .innerJoin('clock as c', 'c.id', 'g.clock_id')
      .select('g.position')
      .where('c.subject_id', '=', decisions[1]?.id ?? '')
      .execute()
    expect(rungs.length).toBeGreaterThan(1)
  })

  it('is done once for the same key', async () => {
    const { id } = await begun()
    const body = recordBody(t)
    const officer = await t.as(t.cast.officer)
    const [one, two] = await Promise.all([officer.post(path(id), body, 'same'), officer.post(path(id), body, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
