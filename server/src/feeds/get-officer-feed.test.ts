import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFeed, theFeed } from '@yigen/testing/feeds.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aSeries, seriesBody } from '@yigen/testing/meetings.ts'
import type { ReadEvent } from '@yigen/testing/read-calendar.ts'
import { aSiteMeeting } from '@yigen/testing/site-meetings.ts'
import { aStaffedSession, onDuty } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { anAskingVisit, aVisit } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let path: string
let session: { id: string; stationId: string; dutyId: string }
let visit: string
let siteMeeting: string
beforeAll(async () => {
  t = await testApp()
  session = await aStaffedSession(t, '2026-12-02')
  visit = (await aVisit(t)).id
  siteMeeting = (await aSiteMeeting(t)).id
  await aSeries(t)
  path = await aFeed(t, t.cast.officer)
})
afterAll(() => t.close())

const entry = async (kind: string, of = path): Promise<ReadEvent> => {
  const found = (await theFeed(t, of)).events.find(({ uid }) => uid.startsWith(`${kind}-`))
  if (!found) throw new Error(`nothing of ${kind}`)
  return found
}
const timesIn = async (of: string, uid: string) => (await theFeed(t, of)).events.filter(event => event.uid === uid).length
const asked = async (headers: Record<string, string> = {}) => t.app.inject({ method: 'GET', url: path, headers })

describe('getOfficerFeed', () => {
  it('holds what somebody’s days are made of, without a session, each with where it is shown', async () => {
    const { name, events } = await theFeed(t, path)
    expect(name).toBe('一跟到底 陈若溪')
    expect(events.map(({ title, startsAt }) => [title, startsAt])).toEqual([
      ['走访 广州鹭汀智能装备有限公司', '2026-11-27T01:42:00.000Z'],
      ['现场会 鹭汀智能研发中心', '2026-11-27T07:42:00.000Z'],
      ['首席服务官周例会', '2026-11-30T01:00:00.000Z'],
      ['驻点值班 万胜广场', '2026-12-02T06:00:00.000Z'],
    ])
    expect(await entry('duty')).toMatchObject({
      ...{ uid: `duty-${session.id}@yigen`, sequence: 0, status: 'CONFIRMED', place: '新港东路 1238 号 1 楼大堂东侧' },
      ...{ endsAt: '2026-12-02T09:00:00.000Z', url: `${t.context.env.publicUrl}/duty/${session.id}` },
    })
    // an hour is kept for what has no end
    expect((await entry('visit')).endsAt).toBe('2026-11-27T02:42:00.000Z')
  })

  it('holds no more than a day shows: not what a visit is about, no number, nothing of others', async () => {
    expect((await asked()).body).not.toMatch(/看九层装修|联审后|1\d{10}|王嘉树/)
    const others = await theFeed(t, await aFeed(t, t.cast.foreignOfficer))
    expect(others.events.map(({ uid }) => uid)).toEqual([`siteMeeting-${siteMeeting}@yigen`])
    expect((await theFeed(t, await aFeed(t, t.cast.clerk))).events).toEqual([])
  })

  it('is a calendar that nobody keeps and nobody finds; unchanged it is not sent again', async () => {
    const first = await asked()
    expect(first.headers).toMatchObject({
      ...{ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' },
    })
    t.travel({ minutes: 20 })
    const known = { 'if-none-match': String(first.headers.etag) }
    const again = await asked(known)
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag])
    await act(t, t.cast.officer, `/api/site-meetings/${siteMeeting}/move`, {
      startsAt: '2026-11-28T10:00:00+08:00',
      place: '南石湾 1 号楼',
      reason: '企业改时间。',
    })
    expect((await asked(known)).statusCode).toBe(200)
    expect(await entry('siteMeeting')).toMatchObject({ sequence: 1, startsAt: '2026-11-28T02:00:00.000Z', place: '南石湾 1 号楼' })
  })

  it('what is moved is the same and moves; what is called off stays, and says so', async () => {
    const { minister, officer, leader, deputy } = t.cast
    const uid = `duty-${session.id}@yigen`
    await act(t, minister, `/api/station-sessions/${session.id}/move`, { startsAt: '2026-12-03T09:00:00+08:00', reason: '大楼停电检修。' })
    expect(await entry('duty')).toMatchObject({ uid, sequence: 1, startsAt: '2026-12-03T01:00:00.000Z', status: 'CONFIRMED' })
    await act(t, minister, `/api/station-sessions/${session.id}/duty`, { desk: 1, memberId: null, seen: officer })
    expect(await entry('duty')).toMatchObject({ uid, sequence: 2, status: 'CANCELLED', title: '（已取消）驻点值班 万胜广场' })
    await onDuty(t, session.id, officer)
    expect(await entry('duty')).toMatchObject({ uid, sequence: 3, status: 'CONFIRMED' })
    await act(t, minister, `/api/station-sessions/${session.id}/calling-off`, { reason: '停电。' })
    expect(await entry('duty')).toMatchObject({ uid, sequence: 5, status: 'CANCELLED' })
    await act(t, officer, `/api/visits/${visit}/calling-off`, { reason: '企业出差。' })
    expect(await entry('visit')).toMatchObject({ sequence: 1, status: 'CANCELLED' })
    const series = { ...seriesBody(t), weekday: 2, seen: 1 }
    expect((await (await t.as(minister)).send('PUT', '/api/meeting-series', series)).status).toBe(200)
    expect(await entry('meeting')).toMatchObject({ sequence: 1, startsAt: '2026-12-01T01:00:00.000Z' })
    expect(await entry('meeting', await aFeed(t, deputy))).toMatchObject({ sequence: 1 })
    await act(t, officer, `/api/site-meetings/${siteMeeting}/calling-off`, { reason: '推迟。' })
    expect(await entry('siteMeeting')).toMatchObject({ sequence: 2, status: 'CANCELLED' })
    t.travel(Temporal.Instant.from('2027-01-20T09:00:00+08:00'))
    expect((await theFeed(t, path)).events).toEqual([])
    expect((await theFeed(t, await aFeed(t, leader))).events).toEqual([])
  })

  it('waits with a visit until the enterprise agreed', async () => {
    const { id } = await anAskingVisit(t)
    const { otherMinister, foreignOfficer, contact } = t.cast
    const theirs = await aFeed(t, otherMinister)
    expect((await theFeed(t, theirs)).events).toEqual([])
    await act(t, contact, `/api/visits/${id}/consent`, { agrees: true })
    expect(await entry('visit', theirs)).toMatchObject({ uid: `visit-${id}@yigen`, status: 'CONFIRMED' })
    // whoever comes along has it, too
    const companions = await aFeed(t, foreignOfficer)
    expect(await timesIn(companions, `visit-${id}@yigen`)).toBe(0)
    await act(t, foreignOfficer, `/api/visits/${id}/companions`, undefined)
    expect(await timesIn(companions, `visit-${id}@yigen`)).toBe(1)
  })

  it('holds a site meeting once for who is asked to it, leads its project or follows it; for who planned it no longer than that', async () => {
    const { officer, deputy, leader } = t.cast
    const { id: led } = await aSiteMeeting(t)
    const { id: asked } = await aSiteMeeting(t, { memberIds: [leader] })
    const feeds = [await aFeed(t, officer), await aFeed(t, deputy), await aFeed(t, leader)]
    const times = (id: string) => Promise.all(feeds.map(feed => timesIn(feed, `siteMeeting-${id}@yigen`)))
    expect([await times(led), await times(asked)]).toEqual([
      [1, 0, 0],
      [1, 0, 1],
    ])
    await act(t, deputy, `/api/handovers/${await aHandover(t)}/acceptance`, {})
    await t.db.updateTable('project').set({ leader_id: leader }).where('enterprise_id', '=', t.cast.enterprise).execute()
    expect([await times(led), await times(asked)]).toEqual([
      [0, 1, 1],
      [0, 1, 1],
    ])
  })

  it('404 of an address that never was, and of a station’s; 400 of what is none', async () => {
    const nobody = await t.as(null)
    const ofStation = (await aFeed(t, t.cast.minister, session.stationId)).replace('station-feeds', 'officer-feeds')
    const [never, stations] = [await nobody.get(`/api/officer-feeds/${'A'.repeat(22)}.ics`), await nobody.get(ofStation)]
    expect([never.status, stations.status, stations.body]).toEqual([404, 404, never.body])
    expect((await nobody.get('/api/officer-feeds/secret.ics')).status).toBe(400)
  })

  it('is void with the account, and stays so when that opens again; the record says so, and the minister hears of a station’s', async () => {
    const { officer, leader, minister, securityAdministrator } = t.cast
    const nobody = await t.as(null)
    const mine = await aFeed(t, officer)
    expect((await nobody.get(mine)).status).toBe(200)
    await act(t, securityAdministrator, `/api/members/${officer}/bar`, { reason: '手机丢了。' })
    expect((await nobody.get(mine)).status).toBe(404)
    await (await t.as(securityAdministrator)).send('DELETE', `/api/members/${officer}/bar`)
    expect((await nobody.get(mine)).status).toBe(404)
    expect((await (await t.as(officer)).get('/api/own-feed')).body).toMatchObject({ madeAt: null })
    await aFeed(t, leader, session.stationId)
    await act(t, securityAdministrator, `/api/members/${leader}/bar`, { reason: '手机丢了。' })
    expect(await historyOf(t, 'feed.ended')).toMatchObject([
      { actor_id: null, data: { of: { zh: '陈若溪的' } } },
      { actor_id: null, data: { of: { zh: '苏明哲的' } } },
      { actor_id: null, data: { of: { zh: '“万胜广场”的' } } },
    ])
    expect((await (await t.as(minister)).get('/api/notices')).body.rows[0]).toMatchObject({
      ...{ kind: 'feed.ended', subject: { kind: 'station', id: session.stationId } },
      sentence: '苏明哲的账号停用，“万胜广场”的日历订阅地址随之作废，请换新地址。',
    })
  })
})
