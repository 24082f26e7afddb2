import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { proposal, tryTwoWays } from '@yigen/testing/declines.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { aFiledRequest, aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { act, handTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

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
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const path = (id: string) => `/api/requests/${id}/move/answer`
const answer = async (who: string, id: string, body: object = { accept: true }, key?: string) => (await t.as(who)).post(path(id), body, key)
const aMove = async (request?: { id: string }, toId = colleague) => {
  const matter = request ?? (await aRepliedRequest(t))
  await act(t, t.cast.officer, `/api/requests/${matter.id}/move`, { toId, words: '你那边更近。' })
  return findOne(t, matter.id)
}

describe('answerMove', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aMove()).id, { path, body: { accept: true } })
  })

  it('says yes or no: 400 without', async () => {
    const { id } = await aMove()
    const before = await written(t)
    expect((await answer(colleague, id, { words: '好' })).body.errors[0]).toEqual({ field: 'accept', sentence: '请填写“是否接手”。' })
    expect(await written(t)).toEqual(before)
  })

  it('is not there for who does not see the matter: 404', async () => {
    await expectHidden(t, (await aMove()).id, { path, body: { accept: true } })
  })

  it('is for the one who is asked: 403 with the name', async () => {
    const { id } = await aMove()
    for (const who of [t.cast.officer, t.cast.minister, t.cast.leader])
      expect((await answer(who, id)).body).toMatchObject({ status: 403, title: '这一步由叶听澜来做。' })
  })

  it('refuses when there is nothing to answer, or the matter is over: 409', async () => {
    expect((await answer(t.cast.officer, (await aRepliedRequest(t)).id)).body.code).toBe('noMove')
    const { id, lastMessageId } = await aMove()
    await act(t, t.cast.officer, `/api/requests/${id}/settlement`, { words: '办好了。', seen: lastMessageId })
    expect((await answer(colleague, id)).body.code).toBe('noMove')
  })

  it('accepted: the clocks pass to the new line, and an answer is due within 24 hours (R3.4, R3.6)', async () => {
    const request = await aMove()
    await handTask(t, request.id)
    t.travel({ hours: 1 })
    expect((await answer(colleague, request.id)).status).toBe(200)
    const after = await findOne(t, request.id)
    const open = after.clocks.filter(clock => clock.stoppedAt === null)
    expect(
      open.filter(clock => ['answer', 'settlement'].includes(clock.kind)).map(clock => [clock.kind, clock.holderName, clock.startedAt]),
    ).toEqual([
      ['answer', '叶听澜', t.now().toString()],
      ['settlement', '叶听澜', request.clocks.find(clock => clock.kind === 'settlement')?.startedAt],
    ])
    expect(open.find(clock => clock.kind === 'task')?.holderName).not.toBe('叶听澜')
    expect(after.history[0]).toMatchObject({ kind: 'request.moved', public: true, actorName: '叶听澜' })
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0].sentence).toBe(
      '叶听澜接手了“二次消防能否先于房东的一次消防验收”。',
    )
    const rows = await t.db
      .selectFrom('clock')
      .select(['kind', 'officer_id'])
      .where('request_id', '=', request.id)
      .where('stopped_at', 'is', null)
      .execute()
    expect(rows.every(row => row.officer_id === colleague)).toBe(true)
  })

  it('does not start a second 24 hours: those of a waiting enterprise go on', async () => {
    const request = await aMove(await aFiledRequest(t))
    t.travel({ hours: 1 })
    await answer(colleague, request.id)
    const answers = (await findOne(t, request.id)).clocks.filter(clock => clock.kind === 'answer')
    expect(answers.map(clock => [clock.holderName, clock.dueAt])).toEqual([
      ['叶听澜', request.clocks.find(clock => clock.kind === 'answer')?.dueAt],
    ])
  })

  it('makes them the officer of the matter, and of nothing else of the enterprise (R11.2)', async () => {
    const [request, other] = [await aMove(), await aRepliedRequest(t)]
    await answer(colleague, request.id)
    const taken = await t.as(colleague)
    const seen = (await findOne(t, request.id)).lastMessageId
    expect((await taken.post(`/api/requests/${request.id}/replies`, { words: '我是叶听澜，今后由我跟进。', seen })).status).toBe(200)
    expect((await taken.get(`/api/requests/${other.id}`)).status).toBe(404)
    const page = await taken.get(`/api/enterprises/${t.cast.enterprise}`)
    expect([page.status, page.body.contacts]).toEqual([200, []])
    expect((await (await t.as(t.cast.officer)).get(`/api/requests/${request.id}`)).status).toBe(200)
  })

  it('leaves a refusal to others: neither officer decides it (R1.4)', async () => {
    const request = await aMove()
    await answer(colleague, request.id)
    await tryTwoWays(t, request.id)
    const proposed = await (await t.as(colleague)).post(`/api/requests/${request.id}/declines`, proposal)
    expect(proposed.body.deciderName).toBe('郑怀远')
    for (const who of [colleague, t.cast.officer])
      expect((await (await t.as(who)).post(`/api/declines/${proposed.body.id}/release`, {})).body.code).toBe('notOwnWork')
  })

  it('stays theirs when the enterprise gets its first officer', async () => {
    const enterpriseId = await makeEnterprise(t.db, t.now(), {
      name: '广州珠岸新材料有限公司',
      officerId: null,
      createdBy: t.cast.minister,
    })
    const filed = await act(t, t.cast.minister, '/api/requests', {
      enterpriseId,
      body: '能否先开业？',
      source: 'call',
      receivedAt: t.now().toString(),
    })
    await act(t, t.cast.minister, `/api/requests/${filed.id}/move`, { toId: colleague, words: '先由你接。' })
    await answer(colleague, filed.id)
    await act(t, t.cast.minister, `/api/enterprises/${enterpriseId}/assignment`, { officerId: t.cast.officer })
    const clocks = await t.db.selectFrom('clock').select(['officer_id', 'holder_id']).where('request_id', '=', filed.id).execute()
    expect(clocks.map(clock => [clock.officer_id, clock.holder_id])).toEqual([
      [colleague, colleague],
      [colleague, colleague],
    ])
  })

  it('goes back to the enterprise’s own officer, who is responsible again', async () => {
    const request = await aMove()
    await answer(colleague, request.id)
    await act(t, colleague, `/api/requests/${request.id}/move`, { toId: t.cast.officer, words: '还是你熟。' })
    await answer(t.cast.officer, request.id)
    const row = await t.db.selectFrom('request').select('handler_id').where('id', '=', request.id).executeTakeFirstOrThrow()
    expect(row.handler_id).toBeNull()
    expect((await findOne(t, request.id)).clocks.find(clock => clock.kind === 'settlement')?.holderName).toBe('陈若溪')
  })

  it('refused: nothing changes, and who proposed it is told', async () => {
    const before = await aMove()
    expect((await answer(colleague, before.id, { accept: false, words: '我这周在外。' })).status).toBe(200)
    const after = await findOne(t, before.id)
    expect([after.move, after.clocks]).toEqual([null, before.clocks])
    expect(after.history[0]).toMatchObject({ public: false, sentence: '没有接手：我这周在外。' })
    expect((await (await t.as(colleague)).get(`/api/requests/${before.id}`)).status).toBe(404)
    const notices = (await (await t.as(t.cast.officer)).get('/api/notices')).body
    expect(notices.rows.find((row: { requestId: string }) => row.requestId === before.id).sentence).toBe(
      '叶听澜没有接手“二次消防能否先于房东的一次消防验收”。',
    )
  })

  it('holds while they are on leave: who stands in for them has the clocks (R3.4)', async () => {
    const away = await makeMember(t.db, t.now(), {
      name: '江映月',
      unitId: '440105-investment',
      roles: ['officer'],
      ministerId: t.cast.minister,
    })
    const request = await aMove(undefined, away)
    await onLeave(t, away)
    await answer(away, request.id)
    expect((await findOne(t, request.id)).clocks.filter(clock => clock.stoppedAt === null).map(clock => clock.holderName)).toEqual([
      '郑怀远',
      '郑怀远',
    ])
  })

  it('answered twice at the same moment, and with the same key: once', async () => {
    const request = await aMove()
    const answers = await Promise.all([answer(colleague, request.id), answer(colleague, request.id, { accept: false })])
    expect(answers.map(one => one.status).sort()).toEqual([200, 409])
    const refused = await aMove()
    await answer(colleague, refused.id, { accept: false })
    expect((await answer(colleague, refused.id)).body.code).toBe('noMove')
    const other = await aMove()
    const same = await Promise.all([answer(colleague, other.id, { accept: true }, 'a'), answer(colleague, other.id, { accept: true }, 'a')])
    expect(same[0]?.body).toEqual(same[1]?.body)
  })
})
