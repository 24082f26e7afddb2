import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { expectNobody, never, written } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let prospect: string
beforeAll(async () => {
  t = await testApp()
})
beforeEach(async () => {
  t.travel(wednesday)
  prospect = await makeEnterprise(t.db, t.now(), { name: '广州珠岸新材料有限公司', officerId: null, createdBy: t.cast.minister })
})
afterAll(() => t.close())

const path = (id: string) => `/api/enterprises/${id}/orders`
const words = '他们在看琶洲的写字楼，今天先通个电话。'
const order = async (who: string, id: string, body: object = { officerId: t.cast.officer, words }, key?: string) =>
  (await t.as(who)).post(path(id), body, key)
const contact = async (who: string, id: string, more: object = {}) =>
  (await t.as(who)).post(`/api/enterprises/${id}/first-contact`, { said: '约了周四看楼。', ...more })
const clockOf = (id: string) =>
  t.db
    .selectFrom('clock')
    .select(['kind', 'due_at', 'holder_id', 'officer_id', 'stopped_at', 'stopped_by'])
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()

describe('orderContact', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, prospect, { path, body: { officerId: t.cast.officer, words } })
  })

  it.each([
    ['no officer', { officerId: 'x' }, 'officerId', '“首席服务官”不是有效的编号。'],
    ['no words', { words: '' }, 'words', '请填写“正文”。'],
    ['somebody who is not of the district', { officerId: never }, 'officerId', '没有这个人，或者他不在岗。'],
  ])('refuses %s: 400 and says where', async (_what, more, field, sentence) => {
    const before = await written(t)
    const answer = await order(t.cast.minister, prospect, { officerId: t.cast.officer, words, ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is about an enterprise one sees: 404', async () => {
    for (const officerId of [t.cast.officer, never]) {
      for (const who of [t.cast.foreignContact, t.cast.systemAdministrator, t.cast.clerk])
        expect((await order(who, t.cast.enterprise, { officerId, words })).status).toBe(404)
      expect((await order(t.cast.minister, never, { officerId, words })).status).toBe(404)
    }
  })

  it('is a minister’s: 403', async () => {
    for (const officerId of [t.cast.officer, never]) {
      for (const who of [t.cast.officer, t.cast.leader]) expect((await order(who, prospect, { officerId, words })).body.code).toBe('mayNot')
      expect((await order(t.cast.head, t.cast.enterprise, { officerId, words })).body.code).toBe('mayNot')
    }
  })

  it('is for an officer of the own team, about an enterprise that is followed, once at a time: 409', async () => {
    const codeOf = async (officerId: string) => (await order(t.cast.minister, prospect, { officerId, words })).body.code
    expect(await codeOf(t.cast.foreignOfficer)).toBe('notInTeam')
    expect(await codeOf(t.cast.clerk)).toBe('notAnOfficer')
    await order(t.cast.minister, prospect)
    expect((await order(t.cast.minister, prospect)).body.title).toBe('已经请陈若溪联系这家企业，还没有回音。')
    await t.db.updateTable('enterprise').set({ state: 'closed' }).where('id', '=', prospect).execute()
    expect(await codeOf(t.cast.deputy)).toBe('enterpriseClosed')
  })

  it('gives 24 clock hours; the officer is told, and has it in their day (R3.6)', async () => {
    const { status, body } = await order(t.cast.minister, prospect)
    expect([status, body]).toMatchObject([201, { officerName: '陈若溪', dueAt: '2026-11-26T01:42:00Z' }])
    expect(await clockOf(body.id)).toMatchObject({ kind: 'firstContact', holder_id: t.cast.officer, stopped_at: null })
    const officer = await t.as(t.cast.officer)
    const { rows } = (await officer.get('/api/notices')).body
    expect(rows.find((row: { enterpriseId: string }) => row.enterpriseId === prospect).sentence).toBe(
      `郑怀远请你联系广州珠岸新材料有限公司：${words}`,
    )
    const day = (await officer.get('/api/today')).body.rows
    expect(day.find((row: { enterpriseId: string }) => row.enterpriseId === prospect)).toMatchObject({ next: 'contact' })
    const [history] = await t.db.selectFrom('history').select(['kind', 'public']).where('subject_id', '=', body.id).execute()
    expect(history).toEqual({ kind: 'order.given', public: false })
  })

  it('is done by the first contact of who was asked; the minister is told', async () => {
    const { body } = await order(t.cast.minister, prospect)
    t.travel({ hours: 3 })
    expect((await contact(t.cast.foreignOfficer, prospect)).status).toBe(403)
    expect((await contact(t.cast.officer, prospect, { contactedAt: wednesday.subtract({ hours: 1 }).toString() })).body.code).toBe(
      'contactBeforeAssignment',
    )
    expect((await contact(t.cast.officer, prospect)).body).toMatchObject({ id: body.id })
    expect(await clockOf(body.id)).toMatchObject({ stopped_by: 'order.done' })
    const done = await t.db.selectFrom('contact_order').select(['done_by', 'said']).where('id', '=', body.id).executeTakeFirstOrThrow()
    expect(done).toEqual({ done_by: t.cast.officer, said: '约了周四看楼。' })
    const { rows } = (await (await t.as(t.cast.minister)).get('/api/notices')).body
    expect(rows[0].sentence).toBe('陈若溪已联系广州珠岸新材料有限公司。')
    expect((await contact(t.cast.officer, prospect)).status).toBe(403)
  })

  it('ends together with the first contact of an assignment, and leaves one that was made alone', async () => {
    await act(t, t.cast.minister, `/api/enterprises/${prospect}/assignment`, { officerId: t.cast.officer })
    const both = (await order(t.cast.minister, prospect)).body
    const assigned = (await contact(t.cast.officer, prospect)).body
    expect(assigned.id).not.toBe(both.id)
    expect(await clockOf(both.id)).toMatchObject({ stopped_by: 'order.done' })
    const first = await t.db.selectFrom('assignment').select('first_contact_at').where('id', '=', assigned.id).executeTakeFirstOrThrow()
    const again = (await order(t.cast.minister, prospect)).body
    t.travel({ hours: 2 })
    expect((await contact(t.cast.officer, prospect)).body.id).toBe(again.id)
    const after = await t.db.selectFrom('assignment').select('first_contact_at').where('id', '=', assigned.id).executeTakeFirstOrThrow()
    expect(String(after.first_contact_at)).toBe(String(first.first_contact_at))
  })

  it('stays with who was asked when the enterprise gets an officer', async () => {
    const { body } = await order(t.cast.minister, prospect, { officerId: t.cast.deputy, words })
    await act(t, t.cast.minister, `/api/enterprises/${prospect}/assignment`, { officerId: t.cast.officer })
    expect(await clockOf(body.id)).toMatchObject({ officer_id: t.cast.deputy, holder_id: t.cast.deputy })
  })

  it('tells upward when it is late (R10.1)', async () => {
    const { body } = await order(t.cast.minister, prospect)
    t.travel({ hours: 29 })
    await sweepClocks(t.db, t.now())
    const rungs = await t.db
      .selectFrom('clock_rung')
      .select('told')
      .where('clock_id', '=', eb => eb.selectFrom('clock').select('id').where('subject_id', '=', body.id))
      .orderBy('position')
      .execute()
    expect(rungs.map(rung => rung.told)).toEqual([[t.cast.officer], [t.cast.officer, t.cast.minister], [t.cast.head]])
  })

  it('does it once for the same key', async () => {
    const body = { officerId: t.cast.officer, words }
    const answers = await Promise.all([order(t.cast.minister, prospect, body, 'o'), order(t.cast.minister, prospect, body, 'o')])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
  })
})
