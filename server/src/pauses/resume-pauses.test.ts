import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aPausedRequest, waiting } from '@yigen/testing/pauses.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { resumePauses } from './resume-pauses.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const date = Temporal.Instant.from(waiting.until)

describe('resumePauses', () => {
  it('leaves a pause alone until the date that was named', async () => {
    const { id } = await aPausedRequest(t)
    expect(await resumePauses(t.db, date.subtract({ seconds: 1 }))).toBe(0)
    expect((await findOne(t, id)).pause?.resumedAt).toBeNull()
    await resumePauses(t.db, date)
  })

  it('ends it at that date by itself, also found later; the due time stands as it was told (R6.2)', async () => {
    const { id } = await aPausedRequest(t)
    const due = (await findOne(t, id)).clocks.find(clock => clock.kind === 'settlement')?.dueAt
    t.travel(date.add({ hours: 30 }))
    expect(await resumePauses(t.db, t.now())).toBe(1)
    const after = await findOne(t, id)
    expect(after.pause).toMatchObject({ resumedAt: date.toString(), resumedBy: null })
    expect(after.clocks.find(clock => clock.kind === 'settlement')?.dueAt).toBe(due)
    expect(after.history[0]).toMatchObject({
      kind: 'request.resumed',
      public: true,
      actorName: '系统',
      at: date.toString(),
      recordedAt: t.now().toString(),
      sentence: '恢复办理，办结时限顺延到 12-15 17:18。',
    })
    for (const who of [t.cast.officer, t.cast.contact])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'request.resumed', requestId: id })
  })

  it('does it exactly once, with two servers at the same moment', async () => {
    await aPausedRequest(t)
    const before = (await historyOf(t, 'request.resumed')).length
    const done = await Promise.all([resumePauses(t.db, date), resumePauses(t.db, date)])
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await resumePauses(t.db, date)).toBe(0)
    expect(await historyOf(t, 'request.resumed')).toHaveLength(before + 1)
  })

  it('runs in the caller’s transaction, as a past that is lived again does', async () => {
    const { id } = await aPausedRequest(t)
    await inTransaction(t.db, async trx => {
      expect(await resumePauses(trx, date)).toBe(1)
      throw new Error('not kept')
    }).catch(() => {})
    expect((await findOne(t, id)).pause?.resumedAt).toBeNull()
  })
})
