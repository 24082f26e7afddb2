import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { never, written } from '@yigen/testing/order.ts'
import { aPausedRequest } from '@yigen/testing/pauses.ts'
import { aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const resume = async (who: string | null, id: string, key?: string) =>
  (await t.as(who)).send('DELETE', `/api/requests/${id}/pause`, undefined, key)

describe('resumeRequest', () => {
  it('refuses nobody (401), and is not there for who does not see it (404)', async () => {
    const { id } = await aPausedRequest(t)
    const before = await written(t)
    expect((await resume(null, id)).status).toBe(401)
    for (const who of [t.cast.foreignOfficer, t.cast.foreignContact, t.cast.otherMinister, t.cast.outsider, t.cast.clerk]) {
      const [hidden, absent] = [await resume(who, id), await resume(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
    expect(await written(t)).toEqual(before)
  })

  it('is for the officer, the deputy and the minister: 403', async () => {
    const { id } = await aPausedRequest(t)
    for (const who of [t.cast.contact, t.cast.leader, t.cast.head]) expect((await resume(who, id)).body.code).toBe('mayNot')
  })

  it('refuses what does not wait: 409', async () => {
    expect((await resume(t.cast.officer, (await aRepliedRequest(t)).id)).body).toMatchObject({
      code: 'notPaused',
      title: '现在没有在等待。',
    })
  })

  it('keeps only the working time that was truly paused (R6.2)', async () => {
    const { id } = await aPausedRequest(t)
    t.travel(Temporal.Instant.from('2026-11-26T11:00:00+08:00'))
    expect((await resume(t.cast.minister, id)).status).toBe(200)
    const after = await findOne(t, id)
    // Wednesday 09:42 to 18:00 and Thursday 09:00 to 11:00: 498 minutes beyond 9 December, 18:00
    expect(after.clocks.find(clock => clock.kind === 'settlement')?.dueAt).toBe('2026-12-11T02:18:00Z')
    expect(after.pause).toMatchObject({ resumedAt: t.now().toString(), resumedBy: '郑怀远' })
    expect(after.history[0]).toMatchObject({ public: true, sentence: '恢复办理，办结时限顺延到 12-11 10:18。' })
    expect((await (await t.as(t.cast.contact)).get('/api/notices')).body.rows[0].kind).toBe('request.resumed')
  })

  it('resumed by two at the same moment, and with the same key twice: once', async () => {
    const { id } = await aPausedRequest(t)
    const answers = await Promise.all([resume(t.cast.officer, id), resume(t.cast.deputy, id)])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    const other = await aPausedRequest(t)
    const same = await Promise.all([resume(t.cast.officer, other.id, 'r'), resume(t.cast.officer, other.id, 'r')])
    expect(same[0]?.body).toEqual(same[1]?.body)
  })
})
