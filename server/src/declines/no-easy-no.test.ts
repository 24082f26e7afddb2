import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { act, handTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const at = (text: string) => t.travel(Temporal.Instant.from(`${text}:00+08:00`))
const noticesOf = async (who: string): Promise<string[]> =>
  (await (await t.as(who)).get('/api/notices')).body.rows.map((row: { sentence: string }) => row.sentence)

/** Story 4 of the field: no “no”. */
describe('a second fire inspection before the landlord has the first', () => {
  it('is declined only after three ways, read in plain words, appealed, and decided by a leader', async () => {
    const { contact, officer, minister, leader } = t.cast
    const housing = await makeMember(t.db, wednesday, { name: '孔令辰', unitId: '440105-housing', roles: ['clerk'] })

    // the company asks; the officer answers and asks the department, which says impossible
    const { id } = await act(t, contact, '/api/requests', {
      enterpriseId: t.cast.enterprise,
      title: '二次消防能否先于房东的一次消防验收',
      body: '装修下周完工，房东整栋的一次消防还没验完，能不能先给我们办？',
      serviceCode: 'second-fire-inspection',
    })
    at('2026-11-25T14:00')
    await act(t, officer, `/api/requests/${id}/replies`, {
      words: '王经理您好：我今天就去问住建局。',
      seen: (await findOne(t, id)).lastMessageId,
    })
    const task = await handTask(t, id, { unitId: '440105-housing', asked: '能否先办二次消防？' })
    await act(t, housing, `/api/tasks/${task.id}/acceptance`, {})
    at('2026-11-26T10:00')
    await act(t, housing, `/api/tasks/${task.id}/finish`, { result: '整栋一次消防未验收，二次消防不可行。' })

    // one way is not enough for a no; two are
    await act(t, officer, `/api/requests/${id}/ways-tried`, { what: '分段验收', withWhom: '住建局', answered: '不可行。' })
    const words = '王经理您好：12 层要等整栋一次消防验收后才能办。9 层已验收，物业同意短租给您，我陪您进场。'
    const decline = { reason: '整栋一次消防未验收。', alternative: '先用 9 层（620 ㎡）开业，12 层验收后搬回。', words }
    const tooSoon = await (await t.as(officer)).post(`/api/requests/${id}/declines`, decline)
    expect([tooSoon.status, tooSoon.body.code]).toEqual([409, 'tooFewWays'])
    expect((await findOne(t, id)).whyNot.proposeDecline).toBe('只记了 1 个试过的办法，至少要 2 个。')
    await act(t, officer, `/api/requests/${id}/ways-tried`, { what: '换到已验收的 9 层', withWhom: '万胜广场物业', answered: '同意短租。' })
    const first = await act(t, officer, `/api/requests/${id}/declines`, decline)
    expect(first).toMatchObject({ deciderName: '郑怀远', dueAt: '2026-11-26T08:00:00Z' })

    // the minister returns it once, for a third way; the enterprise knows nothing of it
    at('2026-11-26T11:30')
    expect((await (await t.as(officer)).post(`/api/declines/${first.id}/release`, {})).status).toBe(403)
    await act(t, minister, `/api/declines/${first.id}/return`, { toTry: '问消防支队能否先做预验收。' })
    expect((await noticesOf(officer))[0]).toContain('还要试：问消防支队能否先做预验收。')
    expect(JSON.stringify((await (await t.as(contact)).get(`/api/requests/${id}`)).body)).not.toContain('9 层')

    // the third way, and the second proposal: let lie past its hours, it is told upward, laid to the minister
    await act(t, officer, `/api/requests/${id}/ways-tried`, { what: '预验收', withWhom: '消防支队', answered: '无此先例。' })
    const second = await act(t, officer, `/api/requests/${id}/declines`, decline)
    at('2026-11-27T14:30')
    await sweepClocks(t.db, t.now())
    expect(
      (await findOne(t, id)).clocks
        .find(clock => clock.kind === 'release' && !clock.stoppedAt)
        ?.rungs.filter(rung => rung.firedAt)
        .at(-1)?.names,
    ).toEqual(['何知衡'])
    await act(t, minister, `/api/declines/${second.id}/release`, {})
    expect((await noticesOf(contact))[0]).toBe('“二次消防能否先于房东的一次消防验收”已婉拒，10 天内可以申诉。')

    // the enterprise reads the reason in plain words, and appeals; it cannot rate yet
    const door = await t.as(contact)
    const read = (await door.get(`/api/requests/${id}`)).body
    expect([read.status, read.declines[0].words, read.declines[0].alternative]).toEqual(['declined', words, decline.alternative])
    expect(read.waysTried).toEqual([])
    expect((await door.post(`/api/requests/${id}/rating`, { grade: 2 })).body.code).toBe('rateTooEarly')
    at('2026-12-01T09:00')
    const appeal = await act(t, contact, `/api/requests/${id}/appeal`, { words: '9 层放不下设备，请再看看 12 层能否分区验收。' })
    expect(appeal).toMatchObject({ leaderName: '苏明哲', dueAt: '2026-12-08T10:00:00Z' })

    // the leader, who took no part, decides; the ledger shows it all
    expect(
      (await (await t.as(minister)).post(`/api/appeals/${appeal.id}/decision`, { decision: 'rejected', words: '维持。' })).body.code,
    ).toBe('notOwnWork')
    const waiting = (await (await t.as(leader)).get('/api/declines?status=appealed')).body.rows
    expect(waiting).toMatchObject([{ id: second.id, ways: 3, unitName: expect.any(String), mayDecide: true }])
    at('2026-12-03T16:00')
    await act(t, leader, `/api/appeals/${appeal.id}/decision`, { decision: 'upheld', words: '请住建局一周内到现场看分区验收的条件。' })
    const after = await findOne(t, id)
    expect([after.status, after.clocks.filter(clock => !clock.stoppedAt).map(clock => clock.kind)]).toEqual(['replied', ['settlement']])
    expect(
      after.history
        .filter(row => row.public)
        .map(row => row.kind)
        .toReversed(),
    ).toEqual([
      'request.filed',
      'request.replied',
      'task.handed',
      'task.finished',
      'decline.released',
      'decline.appealed',
      'appeal.decided',
    ])
  })
})
