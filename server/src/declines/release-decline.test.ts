import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aProposedDecline, proposal } from '@yigen/testing/declines.ts'
import { expectHidden, expectNobody, written } from '@yigen/testing/order.ts'
import { waiting } from '@yigen/testing/pauses.ts'
import { aFiledRequest, aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { act, findTask, handTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const path = (id: string) => `/api/declines/${id}/release`
const release = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)

describe('releaseDecline', () => {
  it('refuses nobody: 401', async () => {
    await expectNobody(t, (await aProposedDecline(t)).id, { path, body: {} })
  })

  it('refuses what it does not know: 400', async () => {
    const { id } = await aProposedDecline(t)
    const answer = await (await t.as(t.cast.minister)).post(path(id), { words: '别的话' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('is not there for who does not see the matter, nor for the enterprise before its release: 404', async () => {
    const { id } = await aProposedDecline(t)
    await expectHidden(t, id, { path, body: {} })
    expect((await release(t.cast.contact, id)).status).toBe(404)
  })

  it('is never for who is responsible or proposed it: 403 (R1.4)', async () => {
    const { id } = await aProposedDecline(t)
    const before = await written(t)
    expect((await release(t.cast.officer, id)).body).toMatchObject({
      status: 403,
      code: 'notOwnWork',
      title: '不能决定自己的事，请交上一级。',
    })
    expect((await release(t.cast.deputy, id)).body.code).toBe('mayNot')
    expect((await release(t.cast.head, id)).body).toMatchObject({ status: 403, code: 'mayNot', title: '这一步由项目部长来做。' })
    expect(await written(t)).toEqual(before)
  })

  it('refuses what is decided, and what the enterprise took back meanwhile: 409', async () => {
    const decided = await aProposedDecline(t)
    await act(t, t.cast.minister, `/api/declines/${decided.id}/return`, { toTry: '问问消防支队。' })
    expect((await release(t.cast.minister, decided.id)).body.code).toBe('declineDecided')
    const lapsed = await aProposedDecline(t)
    await act(t, t.cast.contact, `/api/requests/${lapsed.requestId}/withdrawal`, { reason: '房东已经办好了。' })
    expect((await release(t.cast.minister, lapsed.id)).body.code).toBe('declineOfEnded')
    const after = await findOne(t, lapsed.requestId)
    expect(after.declines[0]?.status).toBe('lapsed')
    expect(after.clocks.find(clock => clock.kind === 'release')?.stoppedBy).toBe('request.withdrawn')
  })

  it('sends the words at once; they are the first answer when there was none; every clock stops (R5.3)', async () => {
    const decline = await aProposedDecline(t, await aFiledRequest(t))
    t.travel({ hours: 1 })
    const answer = await release(t.cast.minister, decline.id)
    expect([answer.status, answer.body.status]).toEqual([200, 'released'])
    const after = await findOne(t, decline.requestId)
    expect([after.status, after.firstAnsweredAt, after.endedAt]).toEqual(['declined', t.now().toString(), t.now().toString()])
    expect(after.messages.at(-1)).toMatchObject({ kind: 'decline', words: proposal.words })
    expect(after.clocks.map(clock => clock.stoppedBy)).toEqual(['decline.released', 'decline.released', 'decline.released'])
    const read = (await (await t.as(t.cast.contact)).get(`/api/requests/${decline.requestId}`)).body
    expect(read.declines).toMatchObject([
      { words: proposal.words, alternative: proposal.alternative, reason: '', proposedBy: '', appealUntil: '2026-12-05T16:00:00Z' },
    ])
    expect(read.history[0]).toMatchObject({ kind: 'decline.released', sentence: `婉拒：${proposal.words}` })
    const notices = (await (await t.as(t.cast.contact)).get('/api/notices')).body
    expect(notices.rows[0].sentence).toBe('“二次消防能否先于房东的一次消防验收”已婉拒，10 天内可以申诉。')
  })

  it('keeps the time of the first answer, and the whole record of the ways tried', async () => {
    const request = await aRepliedRequest(t)
    t.travel({ hours: 2 })
    const decline = await aProposedDecline(t, request)
    await release(t.cast.leader, decline.id)
    const after = await findOne(t, request.id)
    expect(after.firstAnsweredAt).toBe(request.firstAnsweredAt)
    expect(after.waysTried).toHaveLength(2)
  })

  it('ends with the matter what stands beside it: open tasks and the pause', async () => {
    const request = await aRepliedRequest(t)
    const task = await handTask(t, request.id)
    await act(t, t.cast.officer, `/api/requests/${request.id}/pause`, waiting)
    const decline = await aProposedDecline(t, request)
    await release(t.cast.minister, decline.id)
    expect((await findTask(t, request.id, task.id)).status).toBe('waived')
    expect((await findOne(t, request.id)).pause?.resumedAt).toBe(t.now().toString())
  })

  it('released and returned at the same moment: one wins, the other finds it decided (409)', async () => {
    for (let round = 0; round < 3; round++) {
      const { id, requestId } = await aProposedDecline(t)
      const [minister, leader] = [await t.as(t.cast.minister), await t.as(t.cast.leader)]
      const answers = await Promise.all([minister.post(path(id), {}), leader.post(`/api/declines/${id}/return`, { toTry: '再试一个。' })])
      expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
      const won = answers[0].status === 200
      expect(answers[won ? 1 : 0].body.code).toBe('declineDecided')
      const after = await findOne(t, requestId)
      expect([after.status, after.declines[0]?.status]).toEqual(won ? ['declined', 'released'] : ['replied', 'returned'])
    }
  })

  it('goes to the next superior while the minister took part; one who only covers may not', async () => {
    const other = await makeMember(t.db, t.now(), { name: '方以宁', unitId: '440105-investment', roles: ['minister'] })
    const { id } = await aProposedDecline(t)
    expect((await release(other, id)).status).toBe(404)
    expect((await release(t.cast.leader, id)).status).toBe(200)
  })

  it('is late when it was released late, laid to who held it (R5.2)', async () => {
    const { id, requestId } = await aProposedDecline(t)
    t.travel(Temporal.Instant.from('2026-11-25T15:42:01+08:00'))
    await release(t.cast.leader, id)
    const clock = await t.db
      .selectFrom('clock')
      .select(['due_at', 'stopped_at', 'holder_id'])
      .where('request_id', '=', requestId)
      .where('kind', '=', 'release')
      .executeTakeFirstOrThrow()
    expect([String(clock.due_at), String(clock.stopped_at), clock.holder_id]).toEqual([
      '2026-11-25T07:42:00Z',
      '2026-11-25T07:42:01Z',
      t.cast.minister,
    ])
  })

  it('does it once for the same key', async () => {
    const { id, requestId } = await aProposedDecline(t)
    const answers = await Promise.all([release(t.cast.minister, id, 'r'), release(t.cast.minister, id, 'r')])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await findOne(t, requestId)).messages.filter(message => message.kind === 'decline')).toHaveLength(1)
    expect((await (await t.as(t.cast.officer)).post(`/api/requests/${requestId}/declines`, proposal)).body.code).toBe('alreadyEnded')
  })
})
