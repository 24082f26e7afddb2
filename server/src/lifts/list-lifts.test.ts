import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAskedLift, aProposedLift, aStreetsLift, theCity } from '@yigen/testing/lifts.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let city: string
let made: Record<'proposed' | 'asked' | 'street' | 'withdrawn', string>
const ids = async (who: string, query = '') =>
  (await (await t.as(who)).get(`/api/lifts${query}`)).body.rows.map((row: { id: string }) => row.id)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
  made = {
    proposed: (await aProposedLift(t)).id,
    asked: (await anAskedLift(t)).id,
    street: (await aStreetsLift(t, 'asked')).id,
    withdrawn: (await aProposedLift(t)).id,
  }
  await act(t, t.cast.officer, `/api/lifts/${made.withdrawn}/withdrawal`, undefined)
})
afterAll(() => t.close())

describe('listLifts', () => {
  it('401, and for the office alone: 403', async () => {
    expect((await (await t.as(null)).get('/api/lifts')).status).toBe(401)
    expect((await (await t.as(t.cast.contact)).get('/api/lifts')).status).toBe(403)
    expect((await (await t.as(t.cast.officer)).get('/api/lifts?state=all')).status).toBe(400)
  })

  it('shows each what they see: their matters’, the leader the district’s, the city what was lent up to it (R11.2)', async () => {
    const { proposed, asked, street } = made
    expect(await ids(t.cast.officer)).toEqual([asked, proposed])
    expect(await ids(t.cast.minister)).toEqual([asked, proposed])
    expect(await ids(t.cast.foreignOfficer)).toEqual([street])
    expect(await ids(t.cast.leader)).toEqual([street, asked, proposed])
    expect(await ids(city)).toEqual([asked])
    for (const who of [t.cast.clerk, t.cast.outsider, t.cast.systemAdministrator]) expect(await ids(who)).toEqual([])
  })

  it('shows what is over apart, and goes on page by page', async () => {
    expect(await ids(t.cast.officer, '?state=over')).toEqual([made.withdrawn])
    const first = (await (await t.as(t.cast.leader)).get('/api/lifts?limit=2')).body
    expect(first.rows).toHaveLength(2)
    expect(await ids(t.cast.leader, `?limit=2&after=${encodeURIComponent(first.next)}`)).toEqual([made.proposed])
  })
})
