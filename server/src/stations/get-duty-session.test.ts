import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aStaffedSession, theSession } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('getDutySession is the office’s: a station on its day, its slots, the next ones, what the reader may do', async () => {
  const { id, dutyId } = await aStaffedSession(t)
  for (const [who, asked] of [
    [t.cast.contact, id],
    [t.cast.outsider, id],
    [t.cast.officer, never],
  ] as const)
    expect((await (await t.as(who)).get(`/api/station-sessions/${asked}`)).status).toBe(404)
  const session = await theSession(t, id)
  expect(session).toMatchObject({
    day: '2026-12-02',
    provisional: false,
    dutyId: null,
    may: ['moveSession', 'callOffSession', 'assignDuty'],
  })
  expect([session.slots.length, session.slots.filter((slot: { bookable: boolean }) => slot.bookable).length]).toEqual([18, 10])
  expect(session.coming[0].day).toBe('2026-12-09')
  expect(await theSession(t, id, t.cast.officer)).toMatchObject({ dutyId, mayOffer: true, may: [] })
})
