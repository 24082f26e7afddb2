import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { guangzhou, haizhu, makeMember } from '@yigen/testing/cast.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { answer, lending, proposal, question, theCity, tried } from '@yigen/testing/lifts.ts'
import {
  anItem,
  anOpenMeeting,
  expectOnce,
  expectOrder,
  mondayAtEight,
  seriesBody,
  theMeeting,
  theMinutes,
} from '@yigen/testing/meetings.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let city: string
let meetingId: string
let headsMeetingId: string
const path = (id: string) => `/api/agenda-items/${id}/lifts`
const body = { question, tried, day: '2026-12-04' }
const lift = async (who: string, id: string, sent: object = body) => (await t.as(who)).post(path(id), sent)
const got = async (who: string, id: string) => (await t.as(who)).get(`/api/lifts/${id}`)
const itemNow = async (id: string, who = t.cast.minister) =>
  (await theMeeting(t, meetingId, who)).items.find((one: { id: string }) => one.id === id)
/** On an item of its own about an answered matter. */
const anItemOfMatter = async () => {
  const { id: requestId } = await aRepliedRequest(t)
  const about = { kind: 'request', id: requestId }
  const { id } = await act(t, t.cast.minister, `/api/meetings/${meetingId}/items`, { title: '分段消防验收', about })
  return { id: id as string, requestId }
}

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
  const ofUnit = {
    owner: { kind: 'unit', unitId: '440105-investment' },
    name: '招商周例会',
    chairId: t.cast.head,
    memberIds: [t.cast.otherMinister],
  }
  headsMeetingId = (await (await t.as(t.cast.head)).send('PUT', '/api/meeting-series', seriesBody(t, ofUnit))).body.nextId
  meetingId = (await anOpenMeeting(t)).meetingId
  await act(t, t.cast.head, `/api/meetings/${headsMeetingId}/opening`, {})
})
afterAll(() => t.close())

describe('liftAgendaItem (R17.5)', () => {
  it('is refused in order', async () => {
    await expectOrder(t, await anItem(t, meetingId), { path, body, malformed: { ...body, tried: '' } })
    expect((await lift(t.cast.minister, await anItem(t, meetingId), { ...body, day: '2026-11-27' })).body.errors[0].field).toBe('day')
  })

  it('goes up at once by who chairs and stands above its officer; its people read it, and its minutes say it until it is withdrawn', async () => {
    const id = await anItem(t, meetingId)
    const { status, body: done } = await lift(t.cast.minister, id)
    expect([status, done]).toMatchObject([201, { meetingId, status: 'asked', waitsFor: '齐望岳', dueAt: '2026-12-04T10:00:00Z' }])
    expect((await itemNow(id)).lifts).toMatchObject([{ id: done.id, status: 'asked', level: 'city', question }])
    for (const who of [t.cast.deputy, t.cast.officer])
      expect((await got(who, done.id)).body).toMatchObject({
        title: '12 月驻点排班',
        enterpriseName: null,
        itemId: id,
        about: { kind: 'agendaItem', id },
      })
    expect((await got(t.cast.foreignOfficer, done.id)).status).toBe(404)
    expect((await got(city, done.id)).body).toMatchObject({ title: '12 月驻点排班', districtName: '海珠区', about: null, itemId: null })
    expect((await theMinutes(t, meetingId)).text).toContain(`请市里在12月4日18时前答复：${question}`)
    const off = async () => (await t.as(t.cast.minister)).post(`/api/agenda-items/${id}/taking-off`, { reason: '先不提。' })
    expect((await off()).body.code).toBe('itemCameUp')
    await act(t, t.cast.minister, `/api/lifts/${done.id}/withdrawal`, undefined)
    expect((await theMinutes(t, meetingId)).text).not.toContain(question)
    expect((await off()).status).toBe(200)
    expect((await theMeeting(t, id)).id).toBe(meetingId)
  })

  it('waits for the superior when the recorder writes it', async () => {
    const { id } = await anItemOfMatter()
    const { body: done } = await lift(t.cast.deputy, id)
    expect(done).toMatchObject({ status: 'proposed', waitsFor: '郑怀远' })
    await act(t, t.cast.minister, `/api/lifts/${done.id}/lending`, lending(t))
    expect((await itemNow(id)).lifts).toMatchObject([{ status: 'asked' }])
    const own = await anItem(t, meetingId)
    expect((await lift(t.cast.deputy, own)).body).toMatchObject({ status: 'proposed', waitsFor: '郑怀远' })
  })

  it('about no enterprise waits for who chairs, whoever the minister of the recorder is; away, for their superior (R1.4)', async () => {
    const { head, deputy, minister, otherMinister } = t.cast
    const defaultMinister = (id: string) => t.db.updateTable('district').set({ default_minister_id: id }).where('id', '=', haizhu).execute()
    await defaultMinister(otherMinister)
    const { body: done } = await lift(deputy, await anItem(t, headsMeetingId))
    expect(done).toMatchObject({ status: 'proposed', waitsFor: '何知衡' })
    expect((await got(minister, done.id)).status).toBe(404)
    expect([(await got(head, done.id)).body.may, (await got(otherMinister, done.id)).body.may]).toEqual([
      ['liftQuestion', 'sendBackLift'],
      [],
    ])
    await onLeave(t, head, 2)
    const { body: away } = await lift(deputy, await anItem(t, headsMeetingId))
    expect(away).toMatchObject({ status: 'proposed', waitsFor: '郑怀远' })
    expect((await got(minister, away.id)).body.may).toContain('liftQuestion')
    await backFromLeave(t, head)
    expect((await act(t, head, `/api/lifts/${done.id}/lending`, lending(t))).status).toBe('asked')
    const heard = async (who: string) =>
      (await (await t.as(who)).get('/api/notices')).body.rows.some((one: { subject: { id: string } | null }) => one.subject?.id === done.id)
    expect([await heard(deputy), await heard(otherMinister)]).toEqual([true, false])
    await defaultMinister(minister)
    expect((await got(head, done.id)).body.may).toEqual(['withdrawLift'])
  })

  it('hangs on the open matter behind the item, whose page shows it: one at a time, also of two at once', async () => {
    const { id, requestId } = await anItemOfMatter()
    const both = await Promise.all([lift(t.cast.minister, id), lift(t.cast.deputy, id)])
    expect(both.map(one => one.body.code ?? 'done').sort()).toEqual(['done', 'liftRuns'])
    const again = await (await t.as(t.cast.officer)).post(`/api/requests/${requestId}/lifts`, proposal(t))
    expect(again.body.code).toBe('liftRuns')
    const { body: matter } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
    expect(matter.lifts).toMatchObject([{ question }])
  })

  it('names its matter to who can open that alone (R11.2)', async () => {
    const { deputy, otherMinister } = t.cast
    const about = { kind: 'request', id: (await aRepliedRequest(t)).id }
    const { id } = await act(t, deputy, `/api/meetings/${headsMeetingId}/items`, { title: '分段消防验收', about })
    const { body: done } = await lift(deputy, id)
    expect((await got(deputy, done.id)).body.about).toEqual(about)
    expect((await got(otherMinister, done.id)).body).toMatchObject({ about: null, itemId: id })
  })

  it('hangs on the item when the matter behind it ends at the same moment', async () => {
    const { id, requestId } = await anItemOfMatter()
    const ended = `update request set status = 'withdrawn', ended_at = now() where id = '${requestId}'`
    const { body: done } = await whileHeld(t, ended, () => lift(t.cast.minister, id))
    expect((await got(t.cast.minister, done.id)).body.about).toEqual({ kind: 'agendaItem', id })
  })

  it('is done once for the same key', async () => expectOnce(t, t.cast.minister, path(await anItem(t, meetingId)), body))
})

describe('what a meeting lent up', () => {
  it('stands on the agenda of the level above, and comes back with its answer onto the next one', async () => {
    const [answered, returned] = [await anItem(t, meetingId), await anItem(t, meetingId)]
    const one = (await lift(t.cast.minister, answered)).body.id
    const two = (await lift(t.cast.minister, returned, { ...body, question: '市里能否派人到场？' })).body.id
    const recorder = await makeMember(t.db, t.now(), { name: '卓以宁', unitId: guangzhou, roles: ['officer'], districtId: guangzhou })
    const ofCity = { owner: { kind: 'unit', unitId: guangzhou }, chairId: city, recorderId: recorder, memberIds: [] }
    const { body: series } = await (await t.as(city)).send('PUT', '/api/meeting-series', seriesBody(t, ofCity))
    t.travel({ minutes: 1 })
    await act(t, city, `/api/meetings/${series.nextId}/agenda`, {})
    const asked = (await theMeeting(t, series.nextId, city)).items.filter((item: { fact: string }) => item.fact === 'liftAsked')
    expect(asked.find(({ opens }: { opens: { id: string } }) => opens.id === one)).toMatchObject({
      ...{ section: 'fromBelow', title: '海珠区 · 12 月驻点排班', who: '齐望岳', enterpriseId: null, opens: { kind: 'lift' } },
      words: expect.stringContaining(`海珠区请协调，应于 周五 12-04 18:00 答复：${question}`),
    })
    await act(t, city, `/api/lifts/${one}/acceptance`, undefined)
    await act(t, city, `/api/lifts/${one}/answer`, { words: answer })
    await act(t, city, `/api/lifts/${two}/return`, { words: '区里可定。' })
    expect((await itemNow(answered)).lifts).toMatchObject([{ status: 'answered', answer }])

    await act(t, t.cast.minister, `/api/meetings/${meetingId}/closing`, {})
    expect((await lift(t.cast.minister, answered)).body.code).toBe('meetingNotNow')
    const { nextId } = await theMeeting(t, meetingId)
    t.travel(mondayAtEight.add({ hours: 24 * 7 }))
    await act(t, t.cast.minister, `/api/meetings/${nextId}/agenda`, {})
    const back = (await theMeeting(t, nextId)).items.filter((item: { section: string }) => item.section === 'returned')
    expect(back).toMatchObject([
      { fact: 'liftAnswered', words: `齐望岳答复：${answer}`, opens: { kind: 'lift', id: one } },
      { fact: 'liftReturned', words: '齐望岳退回：区里可定。', opens: { kind: 'lift', id: two } },
    ])
  })

  it('and what was left to the next meeting outlast one that nobody held (R17.2, R17.5)', async () => {
    const { nextId: second } = await theMeeting(t, meetingId)
    await act(t, t.cast.minister, `/api/meetings/${second}/opening`, {})
    const left = await anItem(t, second)
    const { body: asked } = await lift(t.cast.minister, await anItem(t, second), { ...body, day: '2026-12-11' })
    await act(t, city, `/api/lifts/${asked.id}/return`, { words: '区里可定。' })
    const returned = async (id: string) =>
      (await theMeeting(t, id)).items.filter((one: { opens: { id: string } | null }) => one.opens?.id === asked.id).length
    await act(t, t.cast.minister, `/api/agenda-items/${left}/minutes`, { words: '等街道回话。', carried: true, seen: 1 })
    const carried = async (id: string) => (await theMeeting(t, id)).items.filter((one: { fact: string }) => one.fact === 'carriedOver')
    const { nextId: third } = await theMeeting(t, second)
    t.travel({ hours: 24 * 7 })
    await act(t, t.cast.minister, `/api/meetings/${third}/agenda`, {})
    expect([(await carried(third)).length, await returned(third)]).toEqual([1, 1])
    const { nextId: fourth } = await theMeeting(t, third)
    t.travel({ hours: 24 * 7 })
    await act(t, t.cast.minister, `/api/meetings/${fourth}/agenda`, {})
    expect(await returned(fourth)).toBe(1)
    const [again] = await carried(fourth)
    expect(again).toMatchObject({ title: '12 月驻点排班', words: '上次留到本次：等街道回话。' })
    await act(t, t.cast.minister, `/api/meetings/${fourth}/opening`, {})
    await act(t, t.cast.minister, `/api/agenda-items/${again.id}/minutes`, { words: '街道已回话。', seen: again.version })
    const { nextId: fifth } = await theMeeting(t, fourth)
    t.travel({ hours: 24 * 7 })
    await act(t, t.cast.minister, `/api/meetings/${fifth}/agenda`, {})
    expect([(await carried(fifth)).length, await returned(fifth)]).toEqual([0, 0])
  })
})
