import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { aFiledRequest, aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { act, handTask, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'

let t: TestApp
let headOfTax: string
let officerOfTax: string
beforeAll(async () => {
  t = await testApp()
  headOfTax = await makeMember(t.db, t.now(), { name: '区税务负责人', unitId: tax, roles: ['head'] })
  officerOfTax = await makeMember(t.db, t.now(), { name: '叶听澜', unitId: tax, roles: ['officer'], ministerId: t.cast.minister })
})
afterAll(() => t.close())

const seen = async (who: string, id: string) => (await (await t.as(who)).get(`/api/requests/${id}`)).status
const listed = async (who: string) => (await (await t.as(who)).get('/api/requests')).body.rows.map((row: { id: string }) => row.id)

/** R10.1 tells the head of whoever holds a clock; nobody is told of what they cannot open (decision 0005). */
describe('a head sees, of other units’ enterprises', () => {
  it('nothing of a matter in which the unit has a task, but the task', async () => {
    const { id } = await aRepliedRequest(t)
    const task = await handTask(t, id, { unitId: tax })
    expect([await seen(headOfTax, id), await listed(headOfTax)]).toEqual([404, []])
    expect((await (await t.as(headOfTax)).get(`/api/tasks/${task.id}`)).status).toBe(200)
  })

  it('the one matter that an officer of the unit took over, and may not answer it (R4.3)', async () => {
    const [moved, other] = [await aFiledRequest(t), await aFiledRequest(t)]
    await act(t, t.cast.officer, `/api/requests/${moved.id}/move`, { toId: officerOfTax, words: '这件归税务更熟。' })
    expect(await seen(headOfTax, moved.id)).toBe(404)
    await act(t, officerOfTax, `/api/requests/${moved.id}/move/answer`, { accept: true })
    expect([await seen(headOfTax, moved.id), await seen(headOfTax, other.id), await listed(headOfTax)]).toEqual([200, 404, [moved.id]])
    const reply = { words: '您好。', seen: (await findOne(t, moved.id)).lastMessageId }
    expect((await (await t.as(headOfTax)).post(`/api/requests/${moved.id}/replies`, reply)).status).toBe(403)
  })

  it('what an officer of the unit holds while standing in', async () => {
    await act(t, t.cast.minister, `/api/members/${t.cast.officer}/deputies`, { deputyId: officerOfTax })
    const before = await aFiledRequest(t)
    expect(await seen(headOfTax, before.id)).toBe(404)
    await onLeave(t, t.cast.officer)
    const covered = await aFiledRequest(t)
    expect([await seen(headOfTax, covered.id), await listed(headOfTax)]).toEqual([200, expect.arrayContaining([covered.id])])
    expect(await listed(headOfTax)).not.toContain(before.id)
  })
})

describe('a minister sees', () => {
  it('the matter a colleague of the team took over, also once its enterprise belongs to another team (R11.2)', async () => {
    const { minister, otherMinister, officer, securityAdministrator } = t.cast
    const [taken, other] = [await aRepliedRequest(t), await aRepliedRequest(t)]
    await act(t, officer, `/api/requests/${taken.id}/move`, { toId: officerOfTax, words: '这件归税务更熟。' })
    await act(t, officerOfTax, `/api/requests/${taken.id}/move/answer`, { accept: true })
    const team = { roles: ['officer'], ministerId: otherMinister }
    await (await t.as(securityAdministrator)).send('PUT', `/api/members/${officer}/roles`, team)
    expect([await seen(minister, taken.id), await seen(minister, other.id)]).toEqual([200, 404])
    expect(await listed(minister)).toEqual(expect.arrayContaining([taken.id]))
    expect([await seen(otherMinister, taken.id), await seen(otherMinister, other.id)]).toEqual([200, 200])
  })
})

describe('a deputy for one enterprise sees', () => {
  it('the matter there that its former officer took over, for its clocks come to them (R3.3, R11.2)', async () => {
    const own = await testApp()
    const { minister, officer, enterprise } = own.cast
    const deputy = await makeMember(own.db, own.now(), { name: '许知远', unitId: tax, roles: ['officer'], ministerId: minister })
    await act(own, minister, `/api/members/${officer}/deputies`, { deputyId: deputy, enterpriseId: enterprise })
    const next = await makeMember(own.db, own.now(), { name: '叶听澜', unitId: tax, roles: ['officer'], ministerId: minister })
    await own.db.updateTable('enterprise').set({ officer_id: next }).where('id', '=', enterprise).execute()
    const filed = async () => {
      const filing = { enterpriseId: enterprise, title: '门头改造要不要报批', body: '我们想换门头，要不要报批？' }
      const { body } = await (await own.as(own.cast.contact)).post('/api/requests', filing)
      return (await (await own.as(next)).get(`/api/requests/${body.id}`)).body
    }
    const [taken, other] = [await filed(), await filed()]
    await act(own, next, `/api/requests/${taken.id}/move`, { toId: officer, words: '这件你开的头。' })
    await act(own, officer, `/api/requests/${taken.id}/move/answer`, { accept: true })
    await onLeave(own, officer)
    await applyLeaveBoundaries(own.db, own.now())
    const asDeputy = await own.as(deputy)
    const held = await own.db
      .selectFrom('clock')
      .select('request_id')
      .where('holder_id', '=', deputy)
      .where('stopped_at', 'is', null)
      .execute()
    expect(new Set(held.map(clock => clock.request_id))).toEqual(new Set([taken.id]))
    expect([(await asDeputy.get(`/api/requests/${taken.id}`)).status, (await asDeputy.get(`/api/requests/${other.id}`)).status]).toEqual([
      200, 404,
    ])
    expect((await asDeputy.get('/api/requests')).body.rows.map((row: { id: string }) => row.id)).toContain(taken.id)
    const reply = { words: '您好，我替同事先办。', seen: taken.lastMessageId }
    expect((await asDeputy.post(`/api/requests/${taken.id}/replies`, reply)).status).toBe(200)
    await own.close()
  })
})
