import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anAcceptedLift, anAskedLift, answer, aStreetsLift, theCity } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let city: string
const path = (id: string) => `/api/lifts/${id}/answer`
const body = { words: answer }
const answerIt = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
})
afterAll(() => t.close())

describe('answerLift, in the order of refusal', () => {
  it('refuses who is not signed in, then one without words: 401, 400', async () => {
    const { id } = await anAcceptedLift(t)
    await expectNobody(t, id, { path, body })
    const empty = await (await t.as(city)).post(path(id), { words: ' ' })
    expect([empty.status, empty.body.errors[0].field]).toEqual([400, 'words'])
  })

  it('hides it from who sees neither the matter nor what was lent up, and from the enterprise: 404', async () => {
    const { id } = await anAcceptedLift(t)
    await expectHidden(t, id, { path, body })
    expect((await answerIt(t.cast.contact, id)).status).toBe(404)
  })

  it('is for the leaders of the level asked alone, and for nobody their own: 403 (R1.4)', async () => {
    const { id } = await anAcceptedLift(t)
    for (const who of [t.cast.deputy, t.cast.minister, t.cast.leader]) {
      const { status, body: refused } = await answerIt(who, id)
      expect([status, refused.code === 'mayNot' || refused.code === 'notOwnWork']).toEqual([403, true])
    }
    expect((await answerIt(t.cast.officer, id)).body.code).toBe('notOwnWork')
  })

  it('refuses one that nobody took up yet, and a second answer, with how it stands: 409', async () => {
    const { id } = await anAskedLift(t)
    expect((await answerIt(city, id)).body.title).toBe('这个问题已上提，等上级接收。')
    await act(t, city, `/api/lifts/${id}/acceptance`, undefined)
    await act(t, city, path(id), body)
    const again = await answerIt(city, id)
    expect([again.status, again.body.title]).toEqual([409, '这个问题上级已答复。'])
  })

  it('of two answers at once one is second', async () => {
    const { id } = await anAcceptedLift(t)
    const both = await Promise.all([answerIt(city, id), answerIt(city, id)])
    expect(both.map(one => one.status).sort()).toEqual([200, 409])
  })
})

describe('a question answered (R18.2)', () => {
  it('comes back to who asked, with its clock stopped at the level that was asked; the clocks of the matter stay', async () => {
    const { id, requestId } = await anAcceptedLift(t)
    const clocks = async () => {
      const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
      return matter.clocks.map(({ kind, dueAt, holderId }: Record<string, string>) => ({ kind, dueAt, holderId }))
    }
    const before = await clocks()
    t.travel({ hours: 1 })
    const done = await answerIt(city, id)
    expect([done.status, done.body]).toEqual([200, { id, status: 'answered', at: t.now().toString() }])
    expect(await clocks()).toEqual(before)
    const clock = await t.db
      .selectFrom('clock')
      .select(['district_id', 'stopped_by'])
      .where('subject_id', '=', id)
      .where('kind', '=', 'liftAnswer')
      .executeTakeFirstOrThrow()
    expect(clock).toEqual({ district_id: '4401', stopped_by: 'lift.answered' })
    for (const who of [t.cast.officer, t.cast.minister])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'lift.answered', data: { words: answer } })
    const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
    expect(matter.lifts).toMatchObject([{ id, status: 'answered', answer }])
  })

  it('stands in the record of the district that asked, and the enterprise never reads the answer (R11.3, R18.1)', async () => {
    const { id, requestId } = await anAcceptedLift(t)
    await act(t, city, path(id), body)
    const row = (await historyOf(t, 'lift.answered')).find(one => one.subject_id === id)
    expect(row).toMatchObject({ district_id: '440105', public: false, actor_name: '齐望岳', request_id: requestId })
    const shown = JSON.stringify((await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body)
    expect([shown.includes(answer), shown.includes('lift.asked')]).toEqual([false, true])
  })

  it('waits while it went on to the city', async () => {
    const { id } = await aStreetsLift(t)
    await act(t, t.cast.leader, `/api/lifts/${id}/further`, { question: answer, day: '2026-12-04' })
    const early = await answerIt(t.cast.leader, id)
    expect([early.status, early.body.code]).toEqual([409, 'liftGoesFurther'])
  })

  it('is late at the level that was asked: its own leader is told, once (R10.1, R10.2)', async () => {
    const { id } = await anAcceptedLift(t)
    t.travel({ hours: 24 * 9 })
    await sweepClocks(t.db, t.now())
    await sweepClocks(t.db, t.now())
    const rungs = await t.db
      .selectFrom('clock_rung as g')
      .innerJoin('clock as c', 'c.id', 'g.clock_id')
      .select(['g.position', 'g.told'])
      .where('c.subject_id', '=', id)
      .where('c.kind', '=', 'liftAnswer')
      .orderBy('g.position')
      .execute()
    expect(rungs.flatMap(rung => rung.told).every(told => told === city)).toBe(true)
    expect(rungs.length).toBeGreaterThan(2)
  })

  it('is done once for the same key', async () => {
    const { id } = await anAcceptedLift(t)
    const [one, two] = await Promise.all([answerIt(city, id, 'same'), answerIt(city, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
