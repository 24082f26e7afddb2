import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aStaffedSession, aStation, onDuty, sessionOf } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const roster = async (who: string | null, query = '') => (await t.as(who)).get(`/api/roster${query}`)

it('getRoster is the office’s: eight weeks of a minister’s stations, and of the team what makes a roster fair', async () => {
  await aStaffedSession(t)
  const away = { from: '2026-12-14T16:00:00Z', until: '2026-12-16T16:00:00Z', reason: '培训' }
  await act(t, t.cast.minister, `/api/members/${t.cast.deputy}/leaves`, away)
  const other = await aStation(t, { name: '别队', weekday: 4 }, t.cast.otherMinister)
  await act(t, t.cast.leader, `/api/station-sessions/${await sessionOf(t, other, '2026-12-03')}/duty`, {
    desk: 1,
    memberId: t.cast.officer,
  })
  expect([(await roster(null)).status, (await roster(t.cast.contact)).status]).toEqual([401, 403])
  expect((await roster(t.cast.officer, `?ministerId=${never}`)).status).toBe(404)
  const { body } = await roster(t.cast.officer)
  expect(body).toMatchObject({ ministerName: '郑怀远', from: '2026-11-23', until: '2027-01-17', mayPublish: false })
  expect([body.stations.length, body.sessions.length, body.sessions[1].seats[0].name]).toEqual([1, 8, '陈若溪'])
  expect((await roster(t.cast.minister)).body.mayPublish).toBe(true)
  expect((await roster(t.cast.leader, `?ministerId=${t.cast.otherMinister}`)).body).toMatchObject({
    ministerName: '温书言',
    mayPublish: true,
  })
})

it('shows leave to whose it is and who makes the roster, a swap to them and whom it concerns', async () => {
  const seenBy = async (who: string) => {
    const { officers, swaps } = (await roster(who, `?ministerId=${t.cast.minister}`)).body
    const [officer, deputy] = ['陈若溪', '黎景行'].map(name => officers.find((one: { name: string }) => one.name === name))
    return [officer.elsewhere.length, deputy.leaves.length, swaps.length]
  }
  const { dutyId } = await aStaffedSession(t, '2027-01-06', { name: '换班' })
  await act(t, t.cast.officer, `/api/duties/${dutyId}/swaps`, { words: '去医院。' })
  for (const who of [t.cast.minister, t.cast.leader, t.cast.deputy]) expect(await seenBy(who)).toEqual([1, 1, 1])
  expect(await seenBy(t.cast.officer)).toEqual([1, 0, 1])
  for (const who of [t.cast.otherMinister, t.cast.clerk]) expect(await seenBy(who)).toEqual([1, 0, 0])
})

it('counts the eight weeks before', async () => {
  const id = await sessionOf(t, await aStation(t, { name: '昨日', from: '09:00', until: '11:00' }), '2026-12-02')
  await onDuty(t, id, t.cast.officer)
  const { officers } = (await roster(t.cast.minister, '?from=2026-12-28')).body
  expect(officers.find((one: { name: string }) => one.name === '陈若溪')).toMatchObject({ counted: 3, lastAt: '2026-12-03T06:00:00Z' })
})
