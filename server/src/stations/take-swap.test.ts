import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aColleague } from '@yigen/testing/handovers.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { namesAt, noticesOf } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offer, twoDuties } from './swaps.fixture.ts'

let t: TestApp
const path = (id: string) => `/api/duty-swaps/${id}/taking`
const take = async (who: string, id: string, more: object = {}, key?: string) => (await t.as(who)).post(path(id), more, key)
const saidOf = async (who: string): Promise<string[]> =>
  (await (await t.as(who)).get('/api/notices')).body.rows.map(({ sentence }: { sentence: string }) => sentence)
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('takeSwap (R19.2)', () => {
  it('is for who was asked: 401, 400, 404, 403; both change places at once, the offerer and the minister hear of it', async () => {
    const { first, second, officers, deputys } = await twoDuties(t)
    const id = await offer(t, officers, deputys)
    await expectNobody(t, id, { path, body: {} })
    expect((await take(t.cast.deputy, id, { givesDutyId: 'x' })).status).toBe(400)
    expect([(await take(t.cast.contact, id)).status, (await take(t.cast.deputy, never)).status]).toEqual([404, 404])
    for (const who of [t.cast.officer, t.cast.minister, t.cast.foreignOfficer]) expect((await take(who, id)).body.code).toBe('mayNot')
    const [one, two] = await Promise.all([take(t.cast.deputy, id, {}, 'same'), take(t.cast.deputy, id, {}, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
    expect([await namesAt(t, first), await namesAt(t, second)]).toEqual([
      ['黎景行', null],
      ['陈若溪', null],
    ])
    expect((await noticesOf(t, t.cast.officer)).slice(0, 2).sort()).toEqual(['stationSession.swapTaken', 'stationSession.yours'])
    expect(await saidOf(t.cast.officer)).toContain('周三 12-09 14:00 你在“万胜广场”值班。')
    const told = (await saidOf(t.cast.minister)).filter(said => said.includes('接下了'))
    expect(told.sort()).toEqual(
      ['陈若溪接下了“万胜广场”周三 12-09 14:00 的值班。', '黎景行接下了“万胜广场”周三 12-02 14:00 的值班。'].sort(),
    )
    expect((await take(t.cast.deputy, id)).body.code).toBe('swapOver')
  })

  it('is taken by one of two who take it at once', async () => {
    const { first, officers } = await twoDuties(t, { name: '天幕塔', weekday: 3, from: '09:00', until: '11:00' })
    const id = await offer(t, officers)
    const colleague = await aColleague(t)
    const both = await Promise.all([take(t.cast.deputy, id), take(colleague, id)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('swapOver')
    expect((await namesAt(t, first)).filter(Boolean)).toHaveLength(1)
  })

  it('gives nothing in return that was not asked for: nobody gets a duty that they did not agree to', async () => {
    const { second, officers, deputys } = await twoDuties(t, { name: '环球', from: '18:00', until: '19:00' })
    const id = await offer(t, officers)
    const { status, body } = await take(t.cast.deputy, id, { givesDutyId: deputys })
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'swapNotTheirs', 'givesDutyId'])
    await act(t, t.cast.deputy, path(id), {})
    expect(await namesAt(t, second)).toEqual(['黎景行', null])
  })

  it('has lapsed once the duty is somebody else’s', async () => {
    const { first, officers } = await twoDuties(t, { name: '南洲', from: '20:00', until: '21:00' })
    const id = await offer(t, officers)
    await act(t, t.cast.minister, `/api/station-sessions/${first}/duty`, { desk: 1, memberId: null, seen: t.cast.officer })
    expect((await take(t.cast.deputy, id)).body.code).toBe('swapOver')
  })

  it('has lapsed once the duty is at another time, also the one in return', async () => {
    const { first, second, officers, deputys } = await twoDuties(t, { name: '赤岗', from: '07:00', until: '08:00' })
    for (const [session, startsAt] of [
      [first, '2026-12-02T22:00:00+08:00'],
      [second, '2026-12-09T22:00:00+08:00'],
    ]) {
      const id = await offer(t, officers, deputys)
      await act(t, t.cast.minister, `/api/station-sessions/${session}/move`, { startsAt, reason: '检修。' })
      expect((await take(t.cast.deputy, id)).body.code).toBe('swapOver')
    }
  })
})
