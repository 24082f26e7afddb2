import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { expectNobody, never, written } from '@yigen/testing/order.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
beforeAll(async () => {
  t = await testApp()
  colleague = await makeMember(t.db, t.now(), {
    name: '叶听澜',
    unitId: '440105-investment',
    roles: ['officer'],
    ministerId: t.cast.minister,
  })
})
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/move`
const words = '企业在南洲街道，你那边更近。'
const move = async (who: string, id: string, body: object = { toId: colleague, words }, key?: string) =>
  (await t.as(who)).post(path(id), body, key)

describe('moveMatter', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aFiledRequest(t)).id, { path, body: { toId: colleague, words } })
  })

  it.each([
    ['nobody to take it', { toId: 'x' }, 'toId', '“转给谁”不是有效的编号。'],
    ['no words', { words: '' }, 'words', '请填写“正文”。'],
    ['somebody who is not of the district', { toId: '0199a000-0000-7000-8000-000000000000' }, 'toId', '没有这个人，或者他不在岗。'],
  ])('refuses %s: 400 and says where', async (_what, more, field, sentence) => {
    const request = await aFiledRequest(t)
    const before = await written(t)
    const answer = await move(t.cast.officer, request.id, { toId: colleague, words, ...more })
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see it: 404 like an id that never was', async () => {
    const { id } = await aFiledRequest(t)
    const before = await written(t)
    const hiddenFrom = [
      t.cast.foreignOfficer,
      t.cast.foreignContact,
      t.cast.otherMinister,
      t.cast.clerk,
      t.cast.streetHead,
      t.cast.outsider,
    ]
    for (const who of hiddenFrom)
      for (const toId of [colleague, never]) {
        const [hidden, absent] = [await move(who, id, { toId, words }), await move(who, never, { toId, words })]
        expect([hidden.status, hidden.body]).toEqual([404, absent.body])
      }
    expect(await written(t)).toEqual(before)
  })

  it('is for the officer and the minister: 403', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.contact, t.cast.deputy, t.cast.leader, t.cast.head])
      for (const toId of [colleague, never]) expect((await move(who, request.id, { toId, words })).body.code).toBe('mayNot')
  })

  it('stays within the team, with an officer, and not with who has it: 409', async () => {
    const request = await aFiledRequest(t)
    const codeOf = async (toId: string) => (await move(t.cast.officer, request.id, { toId, words })).body.code
    expect(await codeOf(t.cast.foreignOfficer)).toBe('notInTeam')
    expect(await codeOf(t.cast.clerk)).toBe('notAnOfficer')
    expect(await codeOf(t.cast.officer)).toBe('movedToHolder')
    expect((await move(t.cast.officer, (await aSettledRequest(t)).id)).body.code).toBe('alreadyEnded')
  })

  it('changes nothing until it is accepted; who is asked reads the matter, and is told', async () => {
    const before = await aFiledRequest(t)
    expect((await (await t.as(colleague)).get(`/api/requests/${before.id}`)).status).toBe(404)
    expect((await move(t.cast.minister, before.id)).status).toBe(200)
    const after = await findOne(t, before.id)
    expect([after.clocks, after.officer]).toEqual([before.clocks, before.officer])
    expect(after.move).toMatchObject({ toName: '叶听澜', words, proposedBy: '郑怀远', mayAnswer: false })
    expect(after.history[0]).toMatchObject({ public: false, sentence: `提出转由叶听澜跟进：${words}` })
    const asked = await t.as(colleague)
    expect((await asked.get(`/api/requests/${before.id}`)).body.move.mayAnswer).toBe(true)
    expect((await asked.get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'move.proposed', requestId: before.id })
  })

  it('one move at a time, also at the same moment, and once for the same key', async () => {
    const request = await aFiledRequest(t)
    const answers = await Promise.all([move(t.cast.officer, request.id), move(t.cast.minister, request.id)])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    expect((await move(t.cast.officer, request.id)).body).toMatchObject({ code: 'movePending', title: '已经提出转办，等叶听澜接手。' })
    const other = await aFiledRequest(t)
    const body = { toId: colleague, words }
    const same = await Promise.all([move(t.cast.officer, other.id, body, 'm'), move(t.cast.officer, other.id, body, 'm')])
    expect(same[0]?.body).toEqual(same[1]?.body)
  })
})
