import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aClosedMeeting, expectOrder, signedByBoth, theMinutes } from '@yigen/testing/meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let meetingId: string
let itemId: string
const path = (id: string) => `/api/meetings/${id}/signatures`
const sign = async (who: string, digest: string, key?: string) => (await t.as(who)).post(path(meetingId), { digest }, key)
beforeAll(async () => {
  t = await testApp()
  ;({ meetingId, itemId } = await aClosedMeeting(t))
})
afterAll(() => t.close())

describe('signMinutes (R17.4)', () => {
  it('is refused in order, and for other minutes than were read', async () => {
    const { digest } = await theMinutes(t, meetingId)
    await expectOrder(t, meetingId, { path, body: { digest }, malformed: { digest: 'short' } })
    const stale = await sign(t.cast.minister, '0'.repeat(64))
    expect([stale.status, stale.body.code, stale.body.changed]).toEqual([409, 'minutesMoved', { digest }])
  })

  it('lapses when the minutes are changed after one has signed', async () => {
    const { digest } = await theMinutes(t, meetingId)
    expect((await sign(t.cast.minister, digest)).body).toMatchObject({ frozen: false })
    await act(t, t.cast.deputy, `/api/agenda-items/${itemId}/minutes`, { words: '先看图。', seen: 1 })
    const changed = await theMinutes(t, meetingId)
    expect([changed.signatures, changed.digest === digest, changed.maySign]).toEqual([[], false, true])
    expect((await historyOf(t, 'meeting.signatureLapsed')).length).toBe(1)
  })

  it('is of two persons, each once; the second freezes it', async () => {
    const { digest } = await theMinutes(t, meetingId)
    const [one, again] = await Promise.all([sign(t.cast.minister, digest, 'same'), sign(t.cast.minister, digest, 'same')])
    expect([one.status, again.body]).toEqual([200, one.body])
    expect((await sign(t.cast.minister, digest)).body.code).toBe('minutesSigned')
    expect((await sign(t.cast.deputy, digest)).body).toMatchObject({ frozen: true, digest })
    const minutes = await theMinutes(t, meetingId, t.cast.officer)
    expect(minutes.signatures.map((signed: { as: string; name: string }) => [signed.as, signed.name])).toEqual([
      ['chair', '郑怀远'],
      ['recorder', '黎景行'],
    ])
    expect([minutes.digest, minutes.frozenAt, minutes.text]).toEqual([digest, t.now().toString(), expect.stringContaining('先看图。')])
    expect((await historyOf(t, 'meeting.minutesFrozen')).map(row => (row.data as { digest: string }).digest)).toEqual([digest])
  })

  it('cannot be changed any more, through the API', async () => {
    const minister = await t.as(t.cast.minister)
    const { digest } = await theMinutes(t, meetingId)
    const tries = [
      await minister.post(`/api/agenda-items/${itemId}/minutes`, { words: '改一改。', seen: 2 }),
      await minister.post(`/api/meetings/${meetingId}/attendance`, { presentIds: [] }),
      await sign(t.cast.minister, digest),
    ]
    expect(tries.map(({ body }) => body.code)).toEqual(Array(3).fill('minutesAreFrozen'))
    await t.db.updateTable('agenda_item').set({ minutes: '绕过的' }).where('id', '=', itemId).execute()
    expect((await theMinutes(t, meetingId)).text).toContain('先看图。')
  })

  it.each([
    "update minutes set text = 'x'",
    'delete from minutes',
    "update minutes_addendum set words = 'x'",
    "update minutes_signature set digest = 'x'",
  ])('cannot be changed by who runs the application: %s', async statement => {
    await expect(sql.raw(statement).execute(t.db)).rejects.toThrow('permission denied')
  })

  it('is refused of a meeting that is not closed', async () => {
    const { nextId } = await (await t.as(t.cast.minister)).get(`/api/meetings/${meetingId}`).then(({ body }) => body)
    const { digest } = await theMinutes(t, nextId)
    expect((await (await t.as(t.cast.minister)).post(path(nextId), { digest })).body.code).toBe('meetingNotNow')
  })
})

describe('an addendum', () => {
  it('is signed the same way by the same two, then the next can be added', async () => {
    const minister = await t.as(t.cast.minister)
    const { body: added } = await minister.post(`/api/meetings/${meetingId}/addenda`, { words: '第 1 项的期限应为 12 月 4 日。' })
    const sent = { digest: added.digest, addendumId: added.id }
    expect((await minister.post(path(meetingId), sent)).body).toMatchObject({ frozen: false })
    expect((await minister.post(path(meetingId), sent)).body.code).toBe('minutesSigned')
    expect((await (await t.as(t.cast.deputy)).post(path(meetingId), sent)).body).toMatchObject({ frozen: true })
    expect((await theMinutes(t, meetingId)).addenda).toMatchObject([
      { words: '第 1 项的期限应为 12 月 4 日。', frozenAt: t.now().toString() },
    ])
  })

  it('is not the minutes', async () => {
    const another = await theNextClosed(meetingId)
    await signedByBoth(t, another)
    const wrong = { digest: '0'.repeat(64), addendumId: (await theMinutes(t, meetingId)).addenda[0].id }
    expect((await (await t.as(t.cast.minister)).post(path(another), wrong)).status).toBe(404)
  })
})

describe('who waits for another’s step', () => {
  it('meets minutes that were frozen meanwhile, and leaves the signatures as they are (R12.2)', async () => {
    const id = await theNextClosed(await theNextOf(meetingId))
    const frozenMeanwhile = `select from meeting where id = '${id}' for update;
      insert into minutes select district_id, id, '{}', '', repeat('0', 64), now() from meeting where id = '${id}'`
    const minister = await t.as(t.cast.minister)
    const answer = await whileHeld(t, frozenMeanwhile, () => minister.post(`/api/meetings/${id}/attendance`, { presentIds: [] }))
    expect(answer.body.code).toBe('minutesAreFrozen')
  })
})

describe('minutes that changed without a step of their meeting', () => {
  it('are frozen once both have signed the same words', async () => {
    const id = await theNextClosed(await theNextOf(await theNextOf(meetingId)))
    const signIt = async (who: string) => {
      const { digest, signatures } = await theMinutes(t, id, who)
      return [signatures.length, (await act(t, who, path(id), { digest })).frozen]
    }
    const lapsed = (await historyOf(t, 'meeting.signatureLapsed')).length
    expect(await signIt(t.cast.minister)).toEqual([0, false])
    await t.db.updateTable('member').set({ name: '郑怀源' }).where('id', '=', t.cast.minister).execute()
    expect(await signIt(t.cast.deputy)).toEqual([0, false])
    expect((await historyOf(t, 'meeting.signatureLapsed')).length).toBe(lapsed + 1)
    expect(await signIt(t.cast.minister)).toEqual([1, true])
  })
})

const theNextOf = async (id: string): Promise<string> => (await (await t.as(t.cast.minister)).get(`/api/meetings/${id}`)).body.nextId

/** The next of the same series, closed. */
async function theNextClosed(id: string): Promise<string> {
  const nextId = await theNextOf(id)
  t.travel({ hours: 24 * 7 })
  await act(t, t.cast.minister, `/api/meetings/${nextId}/opening`, {})
  await act(t, t.cast.minister, `/api/meetings/${nextId}/closing`, {})
  return nextId
}
